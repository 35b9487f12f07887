package io.loquent.activity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;

/** One of some, or any of them. */
final class AnyOf<T> extends Select<T> {
    private static final long serialVersionUID = 1L;

    /** Vaadin's list opens outside of every landmark and without a name, so that nobody who hears it knows whose it is. */
    private static final String NAME_LIST = """
            this.addEventListener('opened-changed', change => change.detail.value && requestAnimationFrame(() => {
                const overlay = document.querySelector('vaadin-select-overlay');
                overlay?.setAttribute('role', 'region');
                overlay?.setAttribute('aria-label', $0);
                overlay?.querySelector('vaadin-select-list-box')?.setAttribute('aria-label', $0);
            }));""";

    AnyOf(String label, T[] items, ItemLabelGenerator<T> names) {
        String any = getTranslation("activity.any");
        setLabel(label);
        setItems(items);
        setItemLabelGenerator(item -> item == null ? any : names.apply(item));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(any);
        setPlaceholder(any);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(NAME_LIST, getLabel());
    }
}
