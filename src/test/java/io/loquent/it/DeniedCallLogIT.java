package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever has an account but not a permission cannot fill the log by asking on. */
@OnServer
class DeniedCallLogIT {
    /** How the servers tell of a denied call: Payara's heading, and the exceptions' stack traces. */
    private static final Pattern REPORT = Pattern.compile(
            "system exception occurred during an invocation on EJB|WFLYEJB0034|^jakarta.ejb.(EJBAccess|AccessLocal)Exception",
            Pattern.MULTILINE);

    @Test
    void aDeniedCallLeavesNoStackTrace() {
        Tenant tenant = Tenant.create();
        ServerLog.Moment before = ServerLog.now();

        for (int i = 0; i < 20; i++) {
            assertThatAnswer(tenant.member().phoneNumbers()).isBlankProblem(403);
        }

        assertThat(REPORT.matcher(before.textSince()).results()).isEmpty();
    }
}
