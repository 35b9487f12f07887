package io.loquent.problem.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemReference;
import io.loquent.text.Text;
import jakarta.ejb.EJBAccessException;

/** A problem, shown where it happened and announced to screen readers. A fault of ours carries its log reference. */
public final class ProblemNotice extends Div {
    private static final long serialVersionUID = 1L;

    public ProblemNotice() {
        addClassName("problem");
        getElement().setAttribute("role", "alert");
    }

    public void show(ProblemException problem) {
        show(
                Text.of(problem.type().slug() + "-title").in(getLocale()),
                problem.detail().in(getLocale()));
        if (problem.type().isOurFault()) {
            add(line("reference", getTranslation("problem.reference", ProblemReference.log(problem))));
        }
    }

    /** Whatever went wrong; of a fault that is no problem of ours to tell, none of its own words. */
    public void showFailure(RuntimeException failure) {
        if (failure instanceof EJBAccessException) {
            show(getTranslation("not-allowed-title"), getTranslation("not-allowed"));
        } else {
            show(ProblemException.of(failure));
        }
    }

    public void show(String title, String detail) {
        removeAll();
        add(line("problem-title", title), new Paragraph(detail));
    }

    public void clear() {
        removeAll();
    }

    private static Paragraph line(String className, String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName(className);
        return line;
    }
}
