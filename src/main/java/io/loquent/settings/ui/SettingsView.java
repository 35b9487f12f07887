package io.loquent.settings.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.loquent.settings.SettingsReader;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The settings of the caller's organization, a section at a time: {@code /settings/<path>}, without a path the first. */
@CdiComponent
@Route("settings/:" + SettingsView.SECTION + "?")
@RouteAlias("")
@PermitAll
public class SettingsView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String SECTION = "section";

    @Inject
    private transient SettingsReader settings;

    @Inject
    private transient Instance<SettingsSection> sections;

    private final Paragraph intro = new Paragraph();
    private final SectionLinks links = new SectionLinks();
    private final Div content = new Div();
    private String sectionName;

    public SettingsView() {
        addClassName("settings");
        add(new H1(getTranslation("settings.title")), intro, links, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<SettingsSection> open = sections.stream()
                .filter(SettingsSection::isOpen)
                .sorted(Comparator.comparingInt(SettingsSection::order))
                .toList();
        String path = event.getRouteParameters().get(SECTION).orElse(open.get(0).path());
        open.stream()
                .filter(section -> section.path().equals(path))
                .findFirst()
                .ifPresentOrElse(section -> show(section, open), () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(SettingsSection section, List<SettingsSection> open) {
        sectionName = getTranslation(section.nameKey());
        intro.setText(getTranslation("settings.intro", settings.read().organization()));
        links.show(open, section);
        content.removeAll();
        content.add(section.content());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.page-title", sectionName);
    }
}
