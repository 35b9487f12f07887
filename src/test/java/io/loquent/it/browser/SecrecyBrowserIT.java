package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnServer;
import io.loquent.it.ServerLog;
import io.loquent.it.TestBed;
import io.loquent.it.Tokens;
import io.loquent.it.Traces;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Product.md section 5 of a token that was typed: after Connect neither the browser nor what lies behind holds a trace. */
@OnServer
class SecrecyBrowserIT extends BrowserTest {
    private final String token = Tokens.fresh();
    private final String sid = TestBed.twilio().opensAccount(token, 1);
    private final Traces traces = Traces.ofAll(List.of(token, sid + ":" + token));

    @Test
    void neitherARefusedNorAnAcceptedTokenStaysAnywhere() {
        visitor.signIn(acme.ownerEmail());
        visitor.authToken().fill(token);
        assertThat(visitor.received().holds(traces))
                .as("the search finds it before Connect")
                .isTrue();

        visitor.connect(sid, token + "x");
        visitor.sees("Twilio does not accept these credentials");
        assertThat(visitor.received().holds(traces)).as("after a refusal").isFalse();

        visitor.connect(sid, token);
        visitor.sees("Your own Twilio account is connected");
        assertThat(visitor.received().readableAnswers()).isPositive();
        assertThat(visitor.received().holds(traces)).as("after a success").isFalse();

        visitor.page().reload();
        visitor.sees("Your own Twilio account is connected");
        assertThat(visitor.received().holds(traces)).as("after a reload").isFalse();

        String database = TestBed.database().dump();
        assertThat(database).contains(sid);
        assertThat(ServerLog.all(Traces.ofAll(List.of(acme.ownerEmail(), "FINE"))))
                .contains(acme.ownerEmail(), "FINE");
        assertThat(traces.in(database)).as("database").isEmpty();
        assertThat(ServerLog.all(traces)).as("logs").isEmpty();
    }
}
