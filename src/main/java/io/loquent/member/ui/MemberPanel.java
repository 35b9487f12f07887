package io.loquent.member.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.loquent.dialog.ui.AskBack;
import io.loquent.member.NewInvitation;
import io.loquent.problem.ui.ProblemNotice;
import io.loquent.secret.ui.ShownOnce;
import java.util.List;
import java.util.Set;

/** Lists an organization's people for an owner, who invites, changes and removes them here. */
final class MemberPanel extends Section implements MemberActions {
    private static final long serialVersionUID = 1L;

    private final H2 title = new H2(getTranslation("members.title"));
    private final Div people = new Div();
    private final ProblemNotice problem = new ProblemNotice();
    private final Button invite = new Button(getTranslation("members.invite"));
    private final String reader;
    private final Set<String> grantable;
    private final MemberService service;

    /** @param reader the e-mail address of who looks at this */
    MemberPanel(String reader, Set<String> grantable, MemberService service) {
        this.reader = reader;
        this.grantable = grantable;
        this.service = service;
        addClassName("panel");
        title.setId("members-title");
        // NB: focused by us when the button that was pressed is gone, not by Tab.
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "members-title");
        Paragraph intro = new Paragraph(getTranslation("members.intro"));
        intro.addClassName("hint");
        invite.addClassName("invite");
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        invite.addClickListener(click -> new InviteDialog(grantable, service, made -> {
                    refresh();
                    showLink(made, invite::focus);
                })
                .open());
        add(title, intro, invite, problem, people);
        refresh();
    }

    @Override
    public void change(MemberRow member) {
        problem.clear();
        new AccessDialog(member, isReader(member), grantable, service, owner -> {
                    if (isReader(member) && !owner) {
                        leaveFor("settings");
                    } else {
                        refresh();
                        focus(member.id());
                    }
                })
                .open();
    }

    @Override
    public void inviteAgain(MemberRow member) {
        attempt(() -> {
            NewInvitation made = service.inviteAgain(member.id());
            refresh();
            showLink(made, () -> focus(member.id()));
        });
    }

    @Override
    public void remove(MemberRow member) {
        new AskBack(
                        getTranslation("members.remove-title", member.email()),
                        getTranslation(consequence(member)),
                        getTranslation("members.remove"),
                        () -> attempt(() -> {
                            service.remove(member.id());
                            if (isReader(member)) {
                                leaveFor("sign-in");
                            } else {
                                refresh();
                                title.getElement().callJsFunction("focus");
                            }
                        }))
                .open();
    }

    private String consequence(MemberRow member) {
        if (isReader(member)) {
            return "members.remove-yourself";
        }
        return member.isInvited() ? "members.remove-invited" : "members.remove-help";
    }

    private boolean isReader(MemberRow member) {
        return member.email().equals(reader);
    }

    /** For readers who may see nothing of it any more, by their own doing. */
    private void leaveFor(String page) {
        getUI().orElseThrow().getPage().setLocation(page);
    }

    private void attempt(SerializableRunnable action) {
        problem.clear();
        try {
            action.run();
        } catch (RuntimeException e) {
            problem.showFailure(e);
        }
    }

    private void showLink(NewInvitation made, SerializableRunnable closed) {
        MemberRow invited = MemberRow.of(made.member());
        new ShownOnce(
                        getTranslation("members.link-title"),
                        closed,
                        new Paragraph(getTranslation("members.link-help", invited.email())))
                .showLink(NewInvitation.PAGE, made.token());
    }

    private void refresh() {
        people.removeAll();
        List<MemberRow> rows = service.list();
        if (rows.size() < 2) {
            people.add(new Paragraph(getTranslation("members.alone")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("cards");
        rows.forEach(row -> list.add(new MemberCard(row, isReader(row), this)));
        people.add(list);
    }

    private void focus(long id) {
        people.getChildren()
                .flatMap(list -> list.getChildren())
                .filter(MemberCard.class::isInstance)
                .map(MemberCard.class::cast)
                .filter(card -> card.id() == id)
                .forEach(MemberCard::focus);
    }
}
