package io.loquent.sandbox;

import java.util.List;

/** A stretch of an account's numbers; {@code start} is the position of its first number in the whole list. */
record PhoneNumberPage(PageRequest request, List<SandboxPhoneNumber> numbers, int start, boolean hasNext) {

    boolean hasPrevious() {
        return start > 0 && !numbers.isEmpty();
    }

    /** The position of the last number. An empty page ends where it starts. */
    int end() {
        return Math.max(start, start + numbers.size() - 1);
    }

    String nextToken() {
        return "PA" + numbers.get(numbers.size() - 1).sid();
    }

    String previousToken() {
        return "PB" + numbers.get(0).sid();
    }
}
