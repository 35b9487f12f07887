/** Tests of what surrounds the product: the pipeline. */
package io.loquent.build;
