package io.loquent.problem.rest;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What {@code web.xml} names for every error the server would write an HTML page for. WildFly also comes here with what
 * the sign-in mechanism refused, its status set and its body thrown away.
 */
@WebServlet(urlPatterns = ErrorPage.PATH, asyncSupported = true)
public class ErrorPage extends HttpServlet {
    static final String PATH = "/problem";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            ProblemServletResponse.blank(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (ProblemServletResponse.again(request, response)) {
            return;
        }
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown == null) {
            ProblemServletResponse.blank(request, response, response.getStatus());
        } else {
            ProblemServletResponse.failure(request, response, thrown);
        }
    }
}
