package io.loquent.connection.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** What each action changes in the customer's Twilio account. */
final class AtTwilio extends Details {
    private static final long serialVersionUID = 1L;

    private static final List<String> ACTIONS =
            List.of("connect", "replace", "verify", "recheck", "numbers", "roll-back", "disconnect");

    AtTwilio() {
        setSummaryText(getTranslation("twilio.changes"));
        addClassName("at-twilio");
        NativeTable table = new NativeTable();
        table.setCaptionText(getTranslation("twilio.changes.caption"));
        table.getHead()
                .add(new NativeTableRow(
                        heading("col", "twilio.changes.action"), heading("col", "twilio.changes.changed")));
        for (String action : ACTIONS) {
            NativeTableRow row = new NativeTableRow(heading("row", "twilio.changes." + action));
            row.addDataCell().setText(getTranslation("twilio.changes." + action + ".what"));
            table.getBody().add(row);
        }
        add(table);
    }

    private NativeTableHeaderCell heading(String of, String key) {
        NativeTableHeaderCell heading = new NativeTableHeaderCell(getTranslation(key));
        heading.getElement().setAttribute("scope", of);
        return heading;
    }
}
