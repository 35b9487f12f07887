/** The settings screen; its sections come from the features. */
package io.loquent.settings.ui;
