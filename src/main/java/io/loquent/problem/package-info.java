/**
 * What can go wrong, said once for both faces: {@link io.loquent.problem.ProblemType} is the only list of kinds,
 * {@link io.loquent.problem.ProblemException} the only exception made on purpose.
 *
 * <p>Decisions: a problem carries text keys instead of sentences, so that the screen speaks the reader's language and no
 * rejected value can slip into an answer or a log. Road not taken: an exception class for each kind; callers never
 * caught them apart.
 */
package io.loquent.problem;
