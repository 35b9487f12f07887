package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.loquent.it.CheckSchedule;
import io.loquent.it.OnServer;
import io.loquent.it.TestBed;
import io.loquent.it.Tokens;
import io.loquent.sandbox.SandboxAnswer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the screen does while something takes its time. */
@OnServer
class WaitingBrowserIT extends BrowserTest {
    /** A machine so busy that the other tab needs longer than Twilio may take gets another try. */
    private static final int MOST_TRIES = 5;

    private static final double LONGEST_COUNT_MILLIS = TimeUnit.MINUTES.toMillis(4);

    private final String token = Tokens.fresh();
    private final String sid = TestBed.twilio().opensAccount(token, 3);

    @Test
    void whileOneTabWaitsForTwilioAnotherOfTheSameSessionGoesOn() {
        visitor.signIn(acme.adminEmail());
        Visitor otherTab = visitor.inAnotherTab();
        otherTab.open("/settings/twilio");
        otherTab.heading("Twilio").waitFor();

        boolean connected = false;
        for (int tries = 0; tries < MOST_TRIES && !connected; tries++) {
            connected = connectsOnceTheOtherTabHasGoneOn(otherTab, tries % 2 == 0 ? "API tokens" : "Twilio");
        }

        assertThat(connected)
                .as("Twilio answered in time, which it does only after the other tab went on")
                .isTrue();
    }

    @Test
    void theNumbersOfANewAccountAppearWithoutAReload() {
        acme.admin().connect(sid, token);
        CheckSchedule.makeDue(acme, "4 minutes");
        visitor.signIn(acme.ownerEmail());
        visitor.sees("being counted");
        visitor.button("Replace credentials").click();
        visitor.accountSid().fill("AC and so on");

        CheckSchedule.makeDue(acme, "-1 hour");

        visitor.page()
                .locator(".connection-state dd")
                .getByText("3", new Locator.GetByTextOptions().setExact(true))
                .waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_COUNT_MILLIS));
        assertThat(visitor.accountSid().inputValue()).as("what was being typed").isEqualTo("AC and so on");
    }

    private boolean connectsOnceTheOtherTabHasGoneOn(Visitor otherTab, String section) {
        CountDownLatch goneOn = new CountDownLatch(1);
        TestBed.twilio().answers(sid, call -> {
            goneOn.await();
            SandboxAnswer.usual().give(call);
        });
        try {
            visitor.connect(sid, token);
            visitor.sees("Asking Twilio about this account");

            otherTab.link(section).click();
            otherTab.heading(section).waitFor();
        } finally {
            goneOn.countDown();
        }

        Locator success = visitor.words("Your own Twilio account is connected");
        success.or(visitor.words("Twilio did not answer in time")).waitFor();
        return success.isVisible();
    }
}
