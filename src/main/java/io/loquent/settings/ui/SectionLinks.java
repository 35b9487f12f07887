package io.loquent.settings.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way between the sections: links, since each section is a page of its own, and not tabs. They stay while the reader
 * goes from one to the next, and so does the focus.
 */
final class SectionLinks extends Nav {
    private static final long serialVersionUID = 1L;

    private static final String CURRENT = "aria-current";

    private final Map<String, RouterLink> links = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();

    SectionLinks() {
        addClassName("sections");
        setAriaLabel(getTranslation("settings.sections"));
        add(list);
    }

    void show(List<SettingsSection> sections, SettingsSection current) {
        if (!links.keySet().equals(paths(sections))) {
            links.clear();
            list.removeAll();
            sections.forEach(this::add);
        }
        links.values().forEach(link -> link.getElement().removeAttribute(CURRENT));
        links.get(current.path()).getElement().setAttribute(CURRENT, "page");
    }

    private void add(SettingsSection section) {
        RouterLink link = new RouterLink(
                getTranslation(section.nameKey()),
                SettingsView.class,
                new RouteParameters(new RouteParam(SettingsView.SECTION, section.path())));
        links.put(section.path(), link);
        list.add(new ListItem(link));
    }

    private static Set<String> paths(List<SettingsSection> sections) {
        return sections.stream().map(SettingsSection::path).collect(Collectors.toSet());
    }
}
