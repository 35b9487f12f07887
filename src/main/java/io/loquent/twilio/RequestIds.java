package io.loquent.twilio;

/** What Twilio calls the requests of one operation, whether it goes well or not; by it Twilio's support finds the call. */
public final class RequestIds {
    /** NB: written on a thread of the bulkhead. */
    private volatile String last;

    /** The last request's; null when Twilio was not reached or gave none. */
    public String last() {
        return last;
    }

    void add(String id) {
        last = id;
    }
}
