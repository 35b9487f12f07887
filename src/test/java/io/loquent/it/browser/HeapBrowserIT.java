package io.loquent.it.browser;

import io.loquent.it.OnServer;
import io.loquent.it.ServerMemory;
import io.loquent.it.TestBed;
import io.loquent.it.Tokens;
import io.loquent.run.OwnPayaraMicro;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a connect by the screen the server's memory holds the token typed no more; the session is still there. */
@OnServer
@OwnPayaraMicro
class HeapBrowserIT extends BrowserTest {
    @TempDir
    Path directory;

    @Test
    void neitherTheSessionNorAnythingElseOfOursHoldsATypedToken() throws Exception {
        // given
        String token = Tokens.fresh();
        String wrong = Tokens.fresh();
        String sid = TestBed.twilio().opensAccount(token, 1);
        visitor.signIn(acme.ownerEmail());

        // when
        visitor.connect(sid, wrong);
        visitor.sees("Twilio does not accept these credentials");
        visitor.connect(sid, token);
        visitor.sees("Your own Twilio account is connected");

        // then
        ServerMemory.assertForgot(List.of(token, wrong, sid + ":" + token, sid + ":" + wrong), directory);
    }
}
