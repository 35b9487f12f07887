/** What an organization's settings say, masked, and the screen that shows them; its sections come from the features. */
package io.loquent.settings;
