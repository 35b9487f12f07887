/** A second, tiny application in the same server, for what Loquent's figures are set beside. It has no security. */
package io.loquent.bench.beside;
