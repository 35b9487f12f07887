/**
 * The product as people meet it: a real browser on the deployed application.
 *
 * <p>Where no browser can be had the tests are skipped and say why; the environment variable {@code LOQUENT_CHROMIUM}
 * names one that is not on the path. Pictures of every state lie in {@code target/screenshots}.
 */
package io.loquent.it.browser;
