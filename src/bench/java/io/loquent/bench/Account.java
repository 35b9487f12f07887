package io.loquent.bench;

import io.loquent.sandbox.SandboxAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.hc.core5.http.ClassicHttpRequest;

/** An account at the double, and the calls that need one. */
record Account(Bed bed, String sid) {
    static final String TOKEN = "a-token-of-the-benchmark-00000000";
    private static final int NUMBERS = 3;

    /** One at which every answer takes that long. */
    static Account answeringAfter(Bed bed, Duration delay) {
        String sid = bed.twilio().opensAccount(TOKEN, NUMBERS);
        if (!delay.isZero()) {
            bed.twilio().answers(sid, SandboxAnswer.slow(delay));
        }
        return new Account(bed, sid);
    }

    /** What the double itself takes for what a connect asks of it. */
    Load.Call fetchedDirectly() {
        URI address = bed.twilio().url().resolve("/2010-04-01/Accounts/" + sid + ".json");
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((sid + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return caller -> bed.http().isOk(Http.get(address, basic));
    }

    /** Every caller connects an organization of its own, again and again. */
    Load.Call connected() {
        return caller -> bed.http().isOk(connect(caller + 1L));
    }

    /** The same with organizations that lie evenly in the table. */
    Load.Call connectedSpread() {
        return caller -> bed.http().isOk(connect(bed.rows().spread(caller)));
    }

    /** Connects once. @return the seconds after which it is to be tried again, 0 when it went well */
    int connectOrWait(int caller) throws IOException {
        return bed.http().retryAfter(connect(caller + 1L));
    }

    private ClassicHttpRequest connect(long organization) {
        String form = "{\"account_sid\":\"%s\",\"auth_token\":\"%s\",\"replace_account\":true}".formatted(sid, TOKEN);
        return Http.post(bed.at("/api/twilio/connect"), Rows.bearer(organization), form);
    }
}
