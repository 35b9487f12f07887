package io.loquent.connection.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** What each action changes in the customer's Twilio account. */
final class AtTwilio extends Details {
    private static final long serialVersionUID = 1L;

    AtTwilio() {
        setSummaryText(getTranslation("twilio.changes"));
        addClassName("at-twilio");
        DescriptionList changes = new DescriptionList();
        List.of("connect", "verify", "roll-back", "disconnect")
                .forEach(action -> changes.add(
                        new DescriptionList.Term(getTranslation("twilio.changes." + action)),
                        new DescriptionList.Description(getTranslation("twilio.changes." + action + ".what"))));
        add(changes);
    }
}
