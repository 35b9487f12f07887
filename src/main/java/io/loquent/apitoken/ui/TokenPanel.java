package io.loquent.apitoken.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.loquent.dialog.ui.AskBack;
import io.loquent.problem.ui.ProblemNotice;
import java.util.List;
import java.util.Set;

/** Lists the API tokens its reader may see, ends them and makes new ones. */
final class TokenPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final H2 title = new H2();
    private final Div tokens = new Div();
    private final ProblemNotice problem = new ProblemNotice();
    private final TokenService service;

    TokenPanel(Set<String> grantable, TokenService service) {
        this.service = service;
        addClassName("panel");
        title.setText(getTranslation("tokens.title"));
        title.setId("tokens-title");
        // NB: focused by us when the button that was pressed is gone, not by Tab.
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "tokens-title");
        Paragraph intro = new Paragraph(getTranslation("tokens.intro"));
        intro.addClassName("hint");
        add(title, intro, tokens, problem, new H3(getTranslation("tokens.new")));
        add(new NewTokenForm(grantable, service, this::refresh));
        refresh();
    }

    private void refresh() {
        tokens.removeAll();
        List<TokenRow> rows = service.list();
        if (rows.isEmpty()) {
            tokens.add(new Paragraph(getTranslation("tokens.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("cards");
        rows.forEach(row -> list.add(new TokenCard(row, this::askBack)));
        tokens.add(list);
    }

    private void askBack(TokenRow token) {
        new AskBack(
                        getTranslation("tokens.revoke-title"),
                        getTranslation("tokens.revoke-help", token.name()),
                        getTranslation("tokens.revoke"),
                        () -> revoke(token.id()))
                .open();
    }

    private void revoke(long id) {
        problem.clear();
        try {
            service.revoke(id);
            refresh();
            title.getElement().callJsFunction("focus");
        } catch (RuntimeException e) {
            problem.showFailure(e);
        }
    }
}
