/** Where people sign in. */
package io.loquent.signin.ui;
