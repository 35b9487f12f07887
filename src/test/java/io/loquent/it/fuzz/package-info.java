/**
 * Fuzzes the API from its published description, with Jazzer in a process of its own against the server under test.
 *
 * <p>Promises: whatever is sent, an answer is one the description tells of, tells no secret and nothing of another
 * organization, and never says that something failed inside. So the description is held to be complete as well;
 * {@link io.loquent.it.fuzz.OpenApiExamplesIT} holds its examples to be true.
 *
 * <p>Decisions: the server is not instrumented, for it is the one that ships; what was seen of its answers ({@link
 * io.loquent.it.fuzz.Reached}) is what Jazzer explores instead. One input is one request. What a request is about (members,
 * tokens, a connected account) is made ready by a {@link io.loquent.it.fuzz.Scene} before, and often anew, because requests
 * remove members and meet the limits on guessing. Jazzer's hooks are off: they look for what could go wrong inside its own
 * process. Findings are collected and told apart here, because without hooks Jazzer would stop at the first.
 *
 * <p>Roads not taken: fuzzers that read OpenAPI by themselves (Schemathesis, RESTler, CATS, EvoMaster) need another
 * run time, or are published neither on Maven Central nor on npm.
 */
package io.loquent.it.fuzz;
