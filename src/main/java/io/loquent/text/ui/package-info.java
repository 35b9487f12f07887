/** Words on the screen that depend on the reader. */
package io.loquent.text.ui;
