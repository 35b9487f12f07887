package io.loquent.app;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ui.ProblemNotice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Says so when something done on a page failed and no view said it; a page that cannot open is {@link FailureView}'s. */
@ApplicationScoped
public class FailureNotice {

    void register(@Observes ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(FailureNotice::tell));
    }

    static void tell(ErrorEvent event) {
        RuntimeException failure = event.getThrowable() instanceof RuntimeException told
                ? told
                : ProblemException.of(event.getThrowable());
        // NB: made even without a page to show it on, for it is what writes the log.
        ProblemNotice notice = new ProblemNotice();
        notice.showFailure(failure);
        UI page = UI.getCurrent();
        if (page != null) {
            Dialog dialog = new Dialog(notice);
            // NB: heard, not seen: the notice begins with a title of its own.
            dialog.getElement().setProperty("ariaLabel", page.getTranslation("unexpected-title"));
            dialog.getFooter().add(new Button(page.getTranslation("dialog.close"), click -> dialog.close()));
            dialog.open();
        }
    }
}
