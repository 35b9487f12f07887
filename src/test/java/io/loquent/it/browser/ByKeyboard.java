package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.loquent.it.Tenant;

/** A visitor without a mouse: what they want to use they must reach by Tab. */
final class ByKeyboard {
    private static final int MOST_TABS = 30;

    private final Visitor visitor;

    ByKeyboard(Visitor visitor) {
        this.visitor = visitor;
    }

    void signIn(String email) {
        visitor.email().waitFor();
        type(visitor.email(), email);
        type(visitor.password(), Tenant.PASSWORD);
        keys().press("Enter");
        visitor.heading("Twilio").waitFor();
    }

    void press(String button) {
        press(visitor.button(button));
    }

    void press(Locator target) {
        tabTo(target);
        keys().press("Enter");
    }

    /** What loses something stands in a dialog's button of its own. */
    void confirm() {
        press(visitor.page().locator("vaadin-button.confirm"));
    }

    void tick(Locator box) {
        tabTo(box);
        keys().press("Space");
    }

    /** NB: the list takes the focus some frames after it is seen; a letter before that is lost. */
    void choose(Locator select, String item) {
        press(select);
        visitor.page().locator("vaadin-select-item[focused]").waitFor();
        keys().type(item.substring(0, 1));
        visitor.page().locator("vaadin-select-item[focused]").getByText(item).waitFor();
        keys().press("Enter");
        PlaywrightAssertions.assertThat(select).containsText(item);
    }

    void follow(String section) {
        visitor.page().reload();
        visitor.link(section).waitFor();
        press(visitor.link(section));
        visitor.heading(section).waitFor();
    }

    void type(Locator field, String text) {
        tabTo(field);
        keys().type(text);
    }

    void tabTo(Locator target) {
        target.waitFor();
        for (int tabs = 0; !Visitor.isFocused(target); tabs++) {
            assertThat(tabs).as("reached by Tab: " + target).isLessThan(MOST_TABS);
            keys().press("Tab");
        }
    }

    Keyboard keys() {
        return visitor.page().keyboard();
    }
}
