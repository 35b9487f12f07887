package io.loquent.member.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static io.loquent.member.ui.MembersDouble.NEW;
import static io.loquent.member.ui.MembersDouble.OWNER;
import static io.loquent.member.ui.MembersDouble.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.loquent.app.Translations;
import io.loquent.dialog.ui.AskBack;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.ui.ShownOnce;
import io.loquent.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The members section of the settings screen. */
class MemberPanelTest {
    private static final String PROVIDER = "vaadin.i18n.provider";
    private static final String ALONE = "You are the only member so far.";

    private final MembersDouble members = new MembersDouble();

    @BeforeEach
    void open() {
        System.setProperty(PROVIDER, Translations.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().add(new MemberPanel(OWNER, Set.of("Twilio:Collection:List"), members));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        System.clearProperty(PROVIDER);
    }

    @Test
    void whoIsAloneIsToldToInviteASecondOwner() {
        assertThat(words(_get(MemberPanel.class))).contains(ALONE, "Invite a second owner");
        assertThat(words(_get(MemberCard.class))).contains(OWNER, "you", "everything, as an owner");
    }

    @Test
    void withSomebodyElseThatIsNotSaid() {
        invite(NEW);

        assertThat(words(_get(MemberPanel.class))).doesNotContain(ALONE);
        assertThat(_find(MemberCard.class)).hasSize(2);
    }

    @Test
    void whenTheOtherOneIsGoneItIsSaidAgain() {
        invite(NEW);
        _click(_get(Button.class, button -> button.withClasses("done")));

        remove(NEW);
        assertThat(_find(Paragraph.class, p -> p.withText("The link opens nothing any more.")))
                .hasSize(1);
        assertThat(_find(MemberCard.class)).hasSize(2);
        _click(_get(Button.class, button -> button.withClasses("confirm")));

        assertThat(words(_get(MemberPanel.class))).contains(ALONE);
        assertThat(_find(MemberCard.class)).hasSize(1);
    }

    @Test
    void anInvitationIsListedAndItsLinkShownInADialog() {
        invite(NEW);

        assertThat(words(card(NEW))).contains("invited", "see the settings", "Invited until", "New link");
        assertThat(_get(ShownOnce.class).isOpened()).isTrue();
        assertThat(members.hasInvitedAsOwner()).isFalse();
    }

    @Test
    void theLinkRestsNowhereOnTheServer() throws IOException {
        invite(NEW);
        MockVaadin.clientRoundtrip();
        _click(_get(Button.class, button -> button.withClasses("done")));
        MockVaadin.clientRoundtrip();

        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(stored)) {
            objects.writeObject(UI.getCurrent());
        }
        assertThat(stored.toString(StandardCharsets.ISO_8859_1)).contains(NEW).doesNotContain(TOKEN);
    }

    @Test
    void aBrokenRuleStandsAtItsField() {
        members.refuses(ProblemException.invalidInput(List.of(new FieldError("/email", Text.of("member.email-here")))));

        invite(OWNER);

        assertThat(_get(TextField.class, field -> field.withLabel("E-mail")).getErrorMessage())
                .isEqualTo("This person is a member or invited already.");
        assertThat(_find(ShownOnce.class)).isEmpty();
        assertThat(_find(MemberCard.class)).hasSize(1);
    }

    @Test
    void whoseInvitationExpiredCanGetANewLink() {
        invite(NEW);
        _click(_get(Button.class, button -> button.withClasses("done")));
        members.expire(NEW);

        _click(_get(Button.class, button -> button.withClasses("invite-again")));

        assertThat(words(card(NEW))).contains("invitation expired");
        assertThat(_get(ShownOnce.class).isOpened()).isTrue();
    }

    @Test
    void theLastOwnerStaysAndReadsWhy() {
        members.refuses(new ProblemException(ProblemType.LAST_OWNER, Text.of("last-owner")));

        remove(OWNER);
        assertThat(_find(
                        Paragraph.class,
                        p -> p.withText("This is you: you are signed out at once, your API tokens end,"
                                + " and only another owner can invite you again.")))
                .hasSize(1);
        _click(_get(Button.class, button -> button.withClasses("confirm")));

        assertThat(words(_get(MemberPanel.class)))
                .contains("Somebody must look after the organization", "Make somebody else an owner first");
        assertThat(_find(MemberCard.class)).hasSize(1);
    }

    @Test
    void whatAMemberMayIsChangedInADialog() {
        invite(NEW);
        _click(_get(Button.class, button -> button.withClasses("done")));

        _click(button("Change what " + NEW + " may do"));
        _get(Checkbox.class, box -> box.withLabel("Owner")).setValue(true);
        _click(_get(Button.class, button -> button.withClasses("save")));

        assertThat(words(card(NEW))).contains("everything, as an owner");
        assertThat(_find(AccessDialog.class)).isEmpty();
    }

    @Test
    void whoIsAnOwnerIsAskedBackBeforeTheyGiveItUp() {
        _click(button("Change what " + OWNER + " may do"));
        _get(Checkbox.class, box -> box.withLabel("Owner")).setValue(false);
        _click(_get(Button.class, button -> button.withClasses("save")));

        assertThat(words(card(OWNER))).contains("everything, as an owner");
        assertThat(_get(AskBack.class).getElement().getTextRecursively())
                .contains("only another owner can make you one again");
        members.refuses(new ProblemException(ProblemType.LAST_OWNER, Text.of("last-owner")));
        _click(_get(Button.class, button -> button.withClasses("confirm")));
        assertThat(words(_get(AccessDialog.class))).contains("Somebody must look after the organization");
    }

    private static void invite(String email) {
        _click(_get(Button.class, button -> button.withClasses("invite")));
        _get(TextField.class, field -> field.withLabel("E-mail")).setValue(email);
        _click(_get(Button.class, button -> button.withClasses("make")));
    }

    private static void remove(String email) {
        _click(button("Remove " + email));
    }

    private static Button button(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static MemberCard card(String email) {
        return _find(MemberCard.class).stream()
                .filter(card -> words(card).contains(email))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
