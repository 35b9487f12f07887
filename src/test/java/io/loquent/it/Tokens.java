package io.loquent.it;

import java.util.UUID;

/** Auth Tokens that occur nowhere else, so that a search for one finds nothing but itself. */
public final class Tokens {
    private static final int HALF = 16;

    /** What all of them begin with in this run, and nothing else: a search for it is one for all. */
    static final String MARK = hexDigits();

    private Tokens() {}

    /** One of the form Twilio uses. */
    public static String fresh() {
        return MARK + hexDigits();
    }

    private static String hexDigits() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, HALF);
    }
}
