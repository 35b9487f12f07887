/** Dialogs that several features ask with. */
package io.loquent.dialog.ui;
