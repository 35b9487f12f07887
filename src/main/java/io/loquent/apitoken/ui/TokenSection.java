package io.loquent.apitoken.ui;

import com.vaadin.flow.component.Component;
import io.loquent.apitoken.ApiTokens;
import io.loquent.settings.ui.SettingsSection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The API tokens section of the settings screen. */
@Dependent
public class TokenSection implements SettingsSection {
    @Inject
    private ApiTokens tokens;

    @Override
    public int order() {
        return 2;
    }

    @Override
    public String path() {
        return "api-tokens";
    }

    @Override
    public String nameKey() {
        return "tokens.title";
    }

    @Override
    public boolean isOpen() {
        return tokens.isOpen();
    }

    @Override
    public Component content() {
        return new TokenPanel(tokens.grantable(), new CurrentTokenService());
    }
}
