package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnOneServer;
import io.loquent.it.TestBed;
import io.loquent.it.Tokens;
import io.loquent.sandbox.SandboxAccount;
import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import io.loquent.twilio.AccountSid;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Living with a connected account: every state is accessible. */
@OnOneServer
class AccountLooksBrowserIT extends BrowserTest {
    @Test
    void aTrialAccountAndReplacingItAreAccessible() {
        acme.owner().connect(SandboxAccount.TRIAL.sid(), SandboxAccount.TRIAL.authToken());
        acme.owner().verify();
        visitor.signIn(acme.ownerEmail());
        visitor.sees("This account has no phone number");
        visitor.look("trial-verified");

        visitor.button("Replace credentials").click();
        visitor.accountSid().waitFor();
        visitor.look("replace");
        visitor.connect(SandboxAccount.ACTIVE);
        visitor.sees("Another account is connected");
        visitor.look("account-differs");
        visitor.page().getByLabel("Replace AC••••••••7777 by AC••••••••1234").check();
        visitor.connect(SandboxAccount.ACTIVE);
        visitor.sees("Earlier credentials");
        visitor.look("replaced");
    }

    @Test
    void goingBackAndDisconnectingAreAccessible() {
        for (String token : List.of("rotated-old-token", "rotated-new-token")) {
            acme.owner().connect(SandboxAccount.ROTATED.sid(), token);
        }
        visitor.signIn(acme.ownerEmail());

        visitor.button("Go back to the earlier credentials").click();
        visitor.sees("Twilio is asked first");
        visitor.look("roll-back");
        visitor.button("Cancel").click();

        visitor.button("Disconnect").click();
        visitor.sees("Loquent forgets the credentials");
        visitor.look("disconnect");
    }

    @Test
    void refusedAndUnreadableCredentialsAreAccessibleAndSayWhatToDo() {
        String token = Tokens.fresh();
        String sid = TestBed.twilio().opensAccount(token, 1);
        acme.owner().connect(sid, token);
        TestBed.twilio().answers(sid, SandboxAnswer.error(TwilioError.AUTHENTICATE));
        acme.owner().verify();
        visitor.signIn(acme.ownerEmail());
        visitor.sees("Twilio refuses the stored credentials");
        visitor.look("stored-credentials-refused");

        TestBed.database().loseKey(acme.id());
        visitor.page().reload();
        visitor.sees(AccountSid.of(sid).masked());
        visitor.button("Replace credentials").waitFor();
        visitor.button("Verify now").click();
        visitor.sees("The stored credentials cannot be read");
        visitor.sees("Connect the account again, or ask your operator");
        visitor.sees("Reference: ");
        visitor.look("credentials-unreadable");

        assertThat(acme.record()).contains(sid);
    }
}
