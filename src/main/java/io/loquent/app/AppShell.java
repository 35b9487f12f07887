package io.loquent.app;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/** The HTML page around all views. */
@Viewport("width=device-width, initial-scale=1")
@Meta(name = "color-scheme", content = "light dark")
public class AppShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    /** NB: {@code @Theme(variant = DARK)} would need a bundle build; the attribute is all that Lumo looks at. */
    private static final String FOLLOW_SYSTEM_THEME = """
            const dark = matchMedia('(prefers-color-scheme: dark)');
            const follow = () => document.documentElement.setAttribute('theme', dark.matches ? 'dark' : '');
            dark.addEventListener('change', follow);
            follow();
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Loquent");
        settings.addLink("stylesheet", "app.css");
        settings.addFavIcon("icon", "favicon.svg", "any");
        settings.addInlineWithContents(FOLLOW_SYSTEM_THEME, com.vaadin.flow.component.page.Inline.Wrapping.JAVASCRIPT);
    }
}
