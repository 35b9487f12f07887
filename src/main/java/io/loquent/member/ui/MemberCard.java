package io.loquent.member.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.loquent.security.ui.PermissionWords;
import io.loquent.text.ui.Moment;

/** One member of the list, and what can be done with them. */
final class MemberCard extends ListItem {
    private static final long serialVersionUID = 1L;

    private final MemberRow member;
    private final Button change = new Button(getTranslation("members.change"));

    MemberCard(MemberRow member, boolean isReader, MemberActions actions) {
        this.member = member;
        addClassName("card");
        H3 name = new H3(new Span(member.email()));
        if (isReader) {
            name.add(mark("members.you"));
        }
        if (member.isInvited()) {
            name.add(mark(member.isInvitationOver() ? "members.invitation-over" : "members.invited"));
        }
        DescriptionList known = new DescriptionList();
        tell(known, "members.may", new Span(may()));
        if (member.isInvited()) {
            tell(known, "members.invitation-until", new Moment(member.invitationUntil()));
        } else {
            tell(known, "members.last-sign-in", lastSignIn());
        }
        add(name, known, buttons(actions));
    }

    long id() {
        return member.id();
    }

    void focus() {
        change.focus();
    }

    private Div buttons(MemberActions actions) {
        change.addClassName("change");
        change.addClickListener(click -> actions.change(member));
        change.setAriaLabel(getTranslation("members.change-named", member.email()));
        Button remove = new Button(getTranslation("members.remove"), click -> actions.remove(member));
        remove.addClassName("remove");
        remove.setAriaLabel(getTranslation("members.remove-named", member.email()));
        Div buttons = new Div(change);
        buttons.addClassName("buttons");
        if (member.isInvited()) {
            Button again = new Button(getTranslation("members.new-link"), click -> actions.inviteAgain(member));
            again.addClassName("invite-again");
            again.setAriaLabel(getTranslation("members.new-link-named", member.email()));
            buttons.add(again);
        }
        buttons.add(remove);
        return buttons;
    }

    private String may() {
        if (member.owner()) {
            return getTranslation("members.owner");
        }
        return member.permissions().isEmpty()
                ? getTranslation("members.only-see")
                : PermissionWords.of(member.permissions(), getLocale());
    }

    private Component lastSignIn() {
        return member.lastSignedInAt() == null
                ? new Span(getTranslation("members.not-known"))
                : new Moment(member.lastSignedInAt());
    }

    private Span mark(String key) {
        Span mark = new Span(getTranslation(key));
        mark.addClassName("mark");
        return mark;
    }

    private void tell(DescriptionList known, String term, Component description) {
        known.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(description));
    }
}
