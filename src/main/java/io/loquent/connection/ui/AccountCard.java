package io.loquent.connection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.loquent.organization.AccountFacts;
import io.loquent.settings.Settings;
import io.loquent.text.ui.Moment;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of the connected account, and a hint where somebody should do something about it. */
final class AccountCard extends Div {
    private static final long serialVersionUID = 1L;

    private final DescriptionList known = new DescriptionList();

    AccountCard(Settings settings) {
        addClassName("account-card");
        AccountFacts account = settings.account();
        if (account.name() != null && !account.name().isBlank()) {
            tell("twilio.account-name", new Span(account.name()));
        }
        tell("twilio.account-sid", new MaskedSid(settings.twilioAccountSid()));
        String type = type(account);
        if (!type.isEmpty()) {
            tell("twilio.account-type", new Span(type));
        }
        if (account.status() != null) {
            tell("twilio.account-status", new Span(status(account.status())));
        }
        tell("twilio.phone-numbers", new Span(numbers(account)));
        if (account.connectedAt() != null) {
            tell("twilio.connected-at", new Moment(account.connectedAt()), by(account.connectedBy()));
        }
        tellVerification(account);
        add(known);
        addHints(account);
    }

    /** Whether Twilio refused the stored credentials when it was last asked. */
    static boolean isRefused(AccountFacts account) {
        return account.verification() != null && !AccountFacts.VERIFIED.equals(account.verification());
    }

    private void tellVerification(AccountFacts account) {
        if (account.verifiedAt() == null) {
            tell("twilio.verified-at", new Span(getTranslation("twilio.never-verified")));
            return;
        }
        String result = isRefused(account)
                ? getTranslation(account.verification() + "-title")
                : getTranslation("twilio.verified-ok");
        tell("twilio.verified-at", new Moment(account.verifiedAt()), new Span(": " + result));
    }

    private void addHints(AccountFacts account) {
        UnorderedList hints = new UnorderedList();
        hints.addClassName("hints");
        if (isRefused(account)) {
            hints.add(new ListItem(getTranslation(refusal(account))));
        }
        if ("Trial".equals(account.type())) {
            hints.add(new ListItem(getTranslation("twilio.hint.trial")));
        }
        if (account.phoneNumbers() != null && account.phoneNumbers() == 0) {
            hints.add(new ListItem(getTranslation("twilio.hint.no-numbers")));
        }
        if (hints.getChildren().findAny().isPresent()) {
            add(hints);
        }
    }

    /** What to do is another thing for each status. */
    private static String refusal(AccountFacts account) {
        boolean isSaid = "suspended".equals(account.status()) || "closed".equals(account.status());
        return isSaid ? account.verification() + "." + account.status() : account.verification();
    }

    /** Empty when Twilio did not say. */
    private String type(AccountFacts account) {
        Stream<String> type = Stream.ofNullable(account.type()).filter(said -> !said.isBlank());
        Stream<String> place = Stream.of("twilio.subaccount").filter(key -> Boolean.TRUE.equals(account.subaccount()));
        return Stream.concat(type.map(this::typeName), place.map(key -> getTranslation(key)))
                .collect(Collectors.joining(", "));
    }

    private String typeName(String type) {
        return switch (type) {
            case "Trial" -> getTranslation("twilio.type.trial");
            case "Full" -> getTranslation("twilio.type.full");
            default -> type;
        };
    }

    private String status(String status) {
        return switch (status) {
            case "active" -> getTranslation("twilio.status.active");
            case "suspended" -> getTranslation("twilio.status.suspended");
            case "closed" -> getTranslation("twilio.status.closed");
            default -> status;
        };
    }

    private String numbers(AccountFacts account) {
        if (account.phoneNumbers() != null) {
            return String.valueOf(account.phoneNumbers());
        }
        return getTranslation("twilio.phone-numbers." + (account.isCountNear() ? "counting" : "not-counted"));
    }

    private Span by(String member) {
        return new Span(member == null ? "" : " " + getTranslation("twilio.connected-by", member));
    }

    private void tell(String term, Component... description) {
        known.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(description));
    }
}
