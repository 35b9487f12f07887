package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a call of the hot paths costs the database. Transaction control and the pool's looks are no statements here. */
@OnServer
class StatementsIT {
    private static final int CALLS = 40;

    private final Tenant tenant = Tenant.create();
    private final Api token = tenant.owner().byToken("Twilio:Collection:List");

    @Test
    void settingsCostTwoStatementsTheTokenAndTheRecord() {
        assertThat(statementsOf(token::settings)).isEqualTo(2);
    }

    @Test
    void phoneNumbersCostTwoStatementsAndTheLineInTheTrail() {
        TestAccount account = TestAccount.open();
        tenant.owner().connect(account.sid(), account.token());

        assertThat(statementsOf(token::phoneNumbers)).isEqualTo(3);
    }

    /** Per call, rounded down: a token's last use is noted once a minute, and the scheduled jobs go on meanwhile. */
    private static long statementsOf(Supplier<Answer> call) {
        assertThatAnswer(call.get()).isOk();
        long before = TestBed.database().statements();
        for (int i = 0; i < CALLS; i++) {
            assertThatAnswer(call.get()).isOk();
        }
        return (TestBed.database().statements() - before) / CALLS;
    }
}
