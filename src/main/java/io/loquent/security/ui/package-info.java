/** Permissions on the screen, in words. */
package io.loquent.security.ui;
