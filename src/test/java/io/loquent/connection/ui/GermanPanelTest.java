package io.loquent.connection.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.problem.ui.ProblemNotice;
import io.loquent.text.Text;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Twilio section for a German reader. */
class GermanPanelTest {
    private final TwilioDouble twilio = new TwilioDouble();
    private final Screen screen = new Screen(Locale.GERMANY);

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void labelsAndStateAreGerman() {
        TwilioPanel panel = screen.show(new TwilioPanel(TwilioDouble.SHARED, TwilioDouble.ALL, twilio));

        assertThat(Screen.words(panel)).contains("Sie nutzen das gemeinsame Twilio-Konto");
        assertThat(Screen.button().getText()).isEqualTo("Verbinden");
    }

    @Test
    void refusalsAreGerman() {
        screen.show(new TwilioPanel(TwilioDouble.SHARED, TwilioDouble.ALL, twilio));
        twilio.refuses(new ProblemException(ProblemType.CREDENTIALS_REJECTED, Text.of("credentials-rejected")));

        screen.connect("AC" + "1".repeat(32), "token");

        assertThat(Screen.words(_get(ProblemNotice.class))).contains("Twilio akzeptiert diese Zugangsdaten nicht");
    }
}
