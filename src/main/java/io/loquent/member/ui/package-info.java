/** The Members section of the settings screen, and the page where an invitation is accepted. */
package io.loquent.member.ui;
