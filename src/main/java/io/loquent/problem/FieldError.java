package io.loquent.problem;

import io.loquent.text.Text;

/**
 * One rule that one field breaks.
 *
 * @param pointer where the field stands in the request body (RFC 6901), e.g. {@code /account_sid}
 * @param detail what to mend, without the rejected value
 */
public record FieldError(String pointer, Text detail) {}
