package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import org.junit.jupiter.api.Test;

/** An organization's people and their passwords by keyboard alone. */
@OnServer
class KeyboardPeopleBrowserIT extends BrowserTest {
    private static final String OTHER_PASSWORD = "another one of a test's";

    private final String newcomer = "new-" + acme.memberEmail();

    @Test
    void somebodyIsInvitedAcceptsIsChangedAndRemoved() {
        ByKeyboard owner = new ByKeyboard(visitor);
        visitor.open("/");
        owner.signIn(acme.ownerEmail());
        owner.follow("Members");
        owner.press("Invite somebody");
        owner.type(visitor.page().getByLabel("E-mail"), newcomer);
        owner.press("Make the link");
        visitor.page().locator(".shown-once").getByText("lqi_").waitFor();
        String link = visitor.page().locator(".shown-once").textContent();
        owner.press("Done");
        visitor.button("Remove " + newcomer).waitFor();

        accept(link);

        visitor.page().reload();
        owner.press("Change what " + newcomer);
        owner.tick(visitor.page().getByLabel("See the phone numbers"));
        owner.press("Save");
        visitor.page().locator("vaadin-dialog-overlay").waitFor(Visitor.gone());
        assertThat(Visitor.isFocused(visitor.button("Change what " + newcomer))).isTrue();

        owner.press("Remove " + newcomer);
        owner.confirm();
        visitor.button("Remove " + newcomer).waitFor(Visitor.gone());
        assertThat(Visitor.isFocused(visitor.heading("Members"))).isTrue();
    }

    @Test
    void aPasswordIsChanged() {
        ByKeyboard member = new ByKeyboard(visitor);
        visitor.open("/");
        member.signIn(acme.memberEmail());
        member.press("Change password");
        member.type(visitor.field("Current password"), Tenant.PASSWORD);
        member.type(visitor.field("New password"), OTHER_PASSWORD);
        member.type(visitor.field("New password again"), OTHER_PASSWORD);
        member.press("Save password");

        visitor.heading("Twilio").waitFor();
    }

    private void accept(String link) {
        Visitor invited = another("en-US");
        ByKeyboard keyboard = new ByKeyboard(invited);
        invited.page().navigate(link);
        keyboard.type(invited.field("New password"), Tenant.PASSWORD);
        keyboard.type(invited.field("New password again"), Tenant.PASSWORD);
        keyboard.press("Accept");
        invited.sees("Your password is set");
        keyboard.signIn(newcomer);
    }
}
