package io.loquent.app;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.ErrorParameter;
import io.loquent.problem.ui.ProblemNotice;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see of a view that broke. */
class FailureViewTest {
    private static final String PROVIDER = "vaadin.i18n.provider";

    @BeforeEach
    void open() {
        System.setProperty(PROVIDER, Translations.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        System.clearProperty(PROVIDER);
    }

    @Test
    void theExceptionsWordsStayInTheLogUnderTheShownReference() {
        FailureView view = new FailureView();
        UI.getCurrent().add(view);

        int status = view.setErrorParameter(
                null, new ErrorParameter<>(Exception.class, new IllegalStateException("words of the inside")));

        assertThat(status).isEqualTo(500);
        assertThat(_get(ProblemNotice.class).getElement().getTextRecursively())
                .contains("Something went wrong")
                .containsPattern("Reference: [0-9a-f-]{36}")
                .doesNotContain("words of the inside");
    }

    @Test
    void withoutADatabaseItSaysThat() {
        FailureView view = new FailureView();
        UI.getCurrent().add(view);

        int status = view.setErrorParameter(
                null,
                new ErrorParameter<>(
                        Exception.class, new IllegalStateException(new SQLException("words of the inside", "08001"))));

        assertThat(status).isEqualTo(503);
        assertThat(_get(ProblemNotice.class).getElement().getTextRecursively())
                .contains("no database")
                .containsPattern("Reference: [0-9a-f-]{36}")
                .doesNotContain("words of the inside");
    }
}
