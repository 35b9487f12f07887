package io.loquent.apitoken.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.loquent.apitoken.NewApiToken;
import io.loquent.app.Translations;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.secret.SecretText;
import io.loquent.secret.ui.ShownOnce;
import io.loquent.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API tokens section of the settings screen. */
class TokenPanelTest {
    private static final String PROVIDER = "vaadin.i18n.provider";
    private static final String CANARY = "lq_canary-4711";

    private final TokensDouble tokens = new TokensDouble();

    @BeforeEach
    void open() {
        System.setProperty(PROVIDER, Translations.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().add(new TokenPanel(Set.of("Twilio:Collection:List"), tokens));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        System.clearProperty(PROVIDER);
    }

    @Test
    void withoutTokensThatIsSaid() {
        assertThat(_find(Paragraph.class, p -> p.withText("There are no tokens yet.")))
                .hasSize(1);
    }

    @Test
    void aNewTokenIsListedAndShownInADialog() {
        create("nightly report");

        assertThat(_get(TokenCard.class).getElement().getTextRecursively())
                .contains("nightly report", "lq_abcdef…", "never", "reads the settings only");
        assertThat(_get(ShownOnce.class).isOpened()).isTrue();
    }

    @Test
    void theTokenRestsNowhereOnTheServer() throws IOException {
        create("nightly report");
        MockVaadin.clientRoundtrip();
        _click(_get(Button.class, button -> button.withClasses("done")));
        MockVaadin.clientRoundtrip();

        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(stored)) {
            objects.writeObject(UI.getCurrent());
        }
        assertThat(stored.toString(StandardCharsets.ISO_8859_1))
                .contains("nightly report")
                .doesNotContain(CANARY);
    }

    @Test
    void aBrokenRuleStandsAtItsField() {
        tokens.refusal =
                ProblemException.invalidInput(List.of(new FieldError("/name", Text.of("api-token.name", 100))));

        create("");

        assertThat(_get(TextField.class, field -> field.withLabel("Name")).getErrorMessage())
                .isEqualTo("Enter a name of at most 100 characters.");
        assertThat(_find(ShownOnce.class)).isEmpty();
    }

    @Test
    void revokingAsksFirst() {
        create("nightly report");
        _click(_get(Button.class, button -> button.withClasses("done")));

        _click(_get(Button.class, button -> button.withClasses("revoke")));
        assertThat(tokens.rows).hasSize(1);
        _click(_get(Button.class, button -> button.withClasses("confirm")));

        assertThat(_find(TokenCard.class)).isEmpty();
    }

    private static void create(String name) {
        _get(TextField.class, field -> field.withLabel("Name")).setValue(name);
        _click(_get(Button.class, button -> button.withClasses("create")));
    }

    /** In place of the service: makes every token it is asked for, unless it shall refuse. */
    private static final class TokensDouble implements TokenService {
        private static final long serialVersionUID = 1L;

        private final ArrayList<TokenRow> rows = new ArrayList<>();
        private RuntimeException refusal;

        @Override
        public List<TokenRow> list() {
            return List.copyOf(rows);
        }

        @Override
        public NewApiToken create(String name, List<String> permissions, String expiresAt) {
            if (refusal != null) {
                throw refusal;
            }
            OffsetDateTime expiry = OffsetDateTime.parse(expiresAt);
            rows.add(new TokenRow(1, name, "lq_abcdef", Set.copyOf(permissions), "owner@acme.example", expiry, null));
            return new NewApiToken(null, SecretText.of(CANARY));
        }

        @Override
        public void revoke(long id) {
            rows.removeIf(row -> row.id() == id);
        }
    }
}
