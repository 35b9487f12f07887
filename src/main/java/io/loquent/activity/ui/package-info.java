/**
 * The activity section of the settings screen: the audit trail as a list that loads while it is scrolled.
 *
 * <p>Decisions: the list stands still while it is looked at, up to the event that was the newest when it was opened or
 * filtered; a button brings what is newer. On a phone it has one column instead of five. Road not taken: showing new events
 * by push; the frame does without a connection that stays open.
 */
package io.loquent.activity.ui;
