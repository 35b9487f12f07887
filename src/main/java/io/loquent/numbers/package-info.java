/** The first real operation: listing the phone numbers of whichever account is in effect. A model for those to come. */
package io.loquent.numbers;
