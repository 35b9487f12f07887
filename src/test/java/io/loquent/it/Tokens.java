package io.loquent.it;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Auth Tokens that occur nowhere else, so that a search for one finds nothing but itself. */
public final class Tokens {
    private static final Queue<String> ISSUED = new ConcurrentLinkedQueue<>();

    private Tokens() {}

    /** One of the form Twilio uses. */
    public static String fresh() {
        String token = UUID.randomUUID().toString().replace("-", "");
        ISSUED.add(token);
        return token;
    }

    /** All that any test was given so far. */
    static List<String> issued() {
        return List.copyOf(ISSUED);
    }
}
