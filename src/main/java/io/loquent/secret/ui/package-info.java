/** Secrets on the screen: typed, taken once, never kept. */
package io.loquent.secret.ui;
