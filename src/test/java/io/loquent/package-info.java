/** What holds for the application as a whole: its borders. */
package io.loquent;
