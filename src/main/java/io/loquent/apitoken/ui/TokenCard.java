package io.loquent.apitoken.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import io.loquent.security.ui.PermissionWords;
import io.loquent.text.ui.Moment;

/** One token of the list. */
final class TokenCard extends ListItem {
    private static final long serialVersionUID = 1L;

    TokenCard(TokenRow token, SerializableConsumer<TokenRow> revoke) {
        addClassName("card");
        DescriptionList known = new DescriptionList();
        tell(known, "tokens.prefix", new Span(token.prefix() + "…"));
        tell(
                known,
                "tokens.permissions",
                new Span(
                        token.permissions().isEmpty()
                                ? getTranslation("tokens.settings-only")
                                : PermissionWords.of(token.permissions(), getLocale())));
        tell(known, "tokens.created-by", new Span(token.createdBy()));
        tell(known, "tokens.expires", new Moment(token.expiresAt()));
        tell(
                known,
                "tokens.last-used",
                token.lastUsedAt() == null
                        ? new Span(getTranslation("tokens.never-used"))
                        : new Moment(token.lastUsedAt()));
        Button end = new Button(getTranslation("tokens.revoke"), click -> revoke.accept(token));
        end.addClassName("revoke");
        end.setAriaLabel(getTranslation("tokens.revoke-named", token.name()));
        add(new H3(token.name()), known, end);
    }

    private void tell(DescriptionList known, String term, Component description) {
        known.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(description));
    }
}
