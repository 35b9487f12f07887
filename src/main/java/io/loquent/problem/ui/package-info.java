/** Problems on the screen. */
package io.loquent.problem.ui;
