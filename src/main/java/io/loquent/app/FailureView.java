package io.loquent.app;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ui.ProblemNotice;

/**
 * For a view that cannot be shown: a reference instead of the exception's words, which are for the log. It stands without
 * the frame, because what broke may be what the frame needs.
 */
@CdiComponent
@AnonymousAllowed
public class FailureView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        addClassName("page");
        ProblemException problem = ProblemException.of(error.getException());
        ProblemNotice notice = new ProblemNotice();
        notice.show(problem);
        Anchor again = new Anchor("settings", getTranslation("frame.to-settings"));
        again.setRouterIgnore(true);
        add(new H1(getTranslation("product")), notice, again);
        return problem.type().status();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("failure.page-title");
    }
}
