/**
 * Sentences for people, in their language: every label, hint and problem text stands once, in
 * {@code vaadin-i18n/translations*.properties}.
 *
 * <p>Decision: REST and the screen read the same bundle, so that a problem reads alike in both. All texts are
 * {@link java.text.MessageFormat} patterns: an apostrophe is written twice.
 *
 * <p>Decision: which languages there are is found out by asking for the file of each that Java knows, once. Road not taken:
 * listing the folder; each server's class loader would need its own way to.
 */
package io.loquent.text;
