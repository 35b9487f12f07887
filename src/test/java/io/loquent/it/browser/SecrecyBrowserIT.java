package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import io.loquent.it.TestBed;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Product.md section 5 in the browser: after Connect it holds no trace of the Auth Token. */
@OnServer
class SecrecyBrowserIT {
    private final Tenant acme = Tenant.create();
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void neitherARefusedNorAnAcceptedTokenStaysInTheBrowser() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = chromium.visitor("en-US")) {
            String sid = TestBed.twilio().opensAccount(canary, 1);
            visitor.signIn(acme.ownerEmail());
            visitor.authToken().fill(canary);
            assertThat(visitor.received().holds(canary))
                    .as("the search finds it before Connect")
                    .isTrue();

            visitor.connect(sid, canary + "x");
            visitor.sees("Twilio does not accept these credentials");
            assertThat(visitor.received().holds(canary)).as("after a refusal").isFalse();

            visitor.connect(sid, canary);
            visitor.sees("Your own Twilio account is connected");
            assertThat(visitor.received().readableAnswers()).isPositive();
            assertThat(visitor.received().holds(canary)).as("after a success").isFalse();

            visitor.page().reload();
            visitor.sees("Your own Twilio account is connected");
            assertThat(visitor.received().holds(canary)).as("after a reload").isFalse();
        }
    }
}
