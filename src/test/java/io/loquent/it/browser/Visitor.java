package io.loquent.it.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.loquent.it.Tenant;
import io.loquent.it.TestBed;
import io.loquent.sandbox.SandboxAccount;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of the screen; speaks English. */
final class Visitor implements AutoCloseable {
    static final int WIDE = 1200;
    static final int NARROW = 360;
    static final int HEIGHT = 900;

    private final BrowserContext context;
    private final Page page;
    private final Received received;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        this.received = new Received(page);
    }

    /** Another tab of the same browser, in the same session; it closes with this visitor. */
    Visitor inAnotherTab() {
        return new Visitor(context);
    }

    Page page() {
        return page;
    }

    Received received() {
        return received;
    }

    void open(String path) {
        page.navigate(TestBed.url() + path);
    }

    void signIn(String email) {
        open("/");
        enter(email);
        heading("Twilio").waitFor();
    }

    /** Signs in where the sign-in is asked for, in whichever language. */
    void enter(String email) {
        email().fill(email);
        password().fill(Tenant.PASSWORD);
        page.locator("vaadin-button[slot=submit]").click();
    }

    void signOut() {
        button("Sign out").click();
        email().waitFor();
    }

    void connect(SandboxAccount account) {
        connect(account.sid(), account.authToken());
    }

    void connect(String sid, String token) {
        accountSid().fill(sid);
        authToken().fill(token);
        connectButton().click();
    }

    Locator email() {
        return page.locator("input[name=username]");
    }

    Locator password() {
        return page.locator("input[name=password]");
    }

    Locator accountSid() {
        return page.locator(".connect-form vaadin-text-field input");
    }

    Locator authToken() {
        return page.locator(".connect-form vaadin-password-field input");
    }

    Locator connectButton() {
        return page.locator(".connect-form > vaadin-button");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The field of that very label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    Locator words(String text) {
        return page.getByText(text).first();
    }

    void sees(String text) {
        words(text).waitFor();
    }

    void seesNoMore(String text) {
        words(text).waitFor(gone());
    }

    static boolean isFocused(Locator target) {
        return (boolean) target.evaluate("element => element === document.activeElement");
    }

    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    List<Cookie> cookies() {
        return context.cookies();
    }

    /** As if somebody had copied them before. */
    void bringBack(List<Cookie> cookies) {
        context.clearCookies();
        context.addCookies(cookies);
    }

    /** Looks at the page in all its {@link Looks}; what is wrong with them fails the test at its end. */
    void look(String state) {
        complaints.addAll(Looks.complaints(page, state));
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
