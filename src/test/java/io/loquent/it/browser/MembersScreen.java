package io.loquent.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.loquent.it.Tenant;

/** The members section, as an owner works with it; and what somebody invited does with the link. */
final class MembersScreen {
    private final Visitor owner;

    MembersScreen(Visitor owner) {
        this.owner = owner;
    }

    void open() {
        owner.link("Members").click();
        owner.heading("Members").waitFor();
    }

    /** Invites somebody who may see the phone numbers. @return the link */
    String invite(String email) {
        open();
        owner.button("Invite somebody").click();
        owner.page().getByLabel("E-mail").fill(email);
        owner.page().getByLabel("See the phone numbers").check();
        owner.button("Make the link").click();
        return takeLink();
    }

    String takeLink() {
        Locator link = owner.page().locator(".shown-once");
        link.getByText("lqi_").waitFor();
        String address = link.textContent();
        owner.button("Done").click();
        link.waitFor(Visitor.gone());
        return address;
    }

    void change(String email, String permission, boolean granted) {
        owner.button("Change what " + email).click();
        owner.page().getByLabel(permission).setChecked(granted);
        owner.button("Save").click();
        owner.page().locator("vaadin-dialog-overlay").waitFor(Visitor.gone());
    }

    void confirm() {
        owner.page().locator("vaadin-button.confirm").click();
    }

    Locator card(String email) {
        return owner.page().locator(".card", new Page.LocatorOptions().setHasText(email));
    }

    static void accept(Visitor invited, String link, Tenant into) {
        invited.page().navigate(link);
        invited.sees(into.name() + " invites you");
        choose(invited, Tenant.PASSWORD, Tenant.PASSWORD, "Accept");
    }

    /** Chooses a password wherever one is chosen. */
    static void choose(Visitor visitor, String password, String again, String button) {
        visitor.field("New password").fill(password);
        visitor.field("New password again").fill(again);
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
