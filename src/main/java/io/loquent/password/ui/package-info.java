/** Where members choose their passwords. */
package io.loquent.password.ui;
