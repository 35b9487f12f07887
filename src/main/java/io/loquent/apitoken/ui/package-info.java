/** The API tokens section of the settings screen. */
package io.loquent.apitoken.ui;
