package io.loquent.app;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.ErrorEvent;
import io.loquent.problem.ui.ProblemNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureNoticeTest {
    private static final String PROVIDER = "vaadin.i18n.provider";

    @BeforeEach
    void open() {
        System.setProperty(PROVIDER, Translations.class.getName());
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        System.clearProperty(PROVIDER);
    }

    @Test
    void aFailureNoViewTellsOfIsToldWithAReferenceAndNoneOfItsWords() {
        FailureNotice.tell(new ErrorEvent(new IllegalStateException("database words")));

        String words =
                _get(_get(Dialog.class), ProblemNotice.class).getElement().getTextRecursively();
        assertThat(_get(Dialog.class).getElement().getProperty("ariaLabel")).isNotBlank();
        assertThat(words).contains("Something went wrong", "eference").doesNotContain("database words");
    }
}
