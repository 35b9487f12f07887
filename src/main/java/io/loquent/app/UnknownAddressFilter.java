package io.loquent.app;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.loquent.problem.rest.ProblemServletResponse;
import io.loquent.security.SecurityHeaders;
import io.loquent.settings.ui.SettingsSection;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers 404 where no view and no file is. Vaadin would give its page with 200 and a session to any address, and look for
 * the view only when the page asks.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class UnknownAddressFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String VAADINS_SERVLET = "/*";
    private static final String SETTINGS = "/settings/";
    private static final String VAADINS_FILES = "/VAADIN/";

    @Inject
    private transient Instance<SettingsSection> found;

    private Set<String> sections = Set.of();

    /** NB: once, because each look makes all sections anew. */
    @Override
    public void init() {
        sections = found.stream().map(SettingsSection::path).collect(Collectors.toSet());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (VAADINS_SERVLET.equals(request.getHttpServletMapping().getPattern()) && !isKnown(request)) {
            SecurityHeaders.apply(request, response);
            ProblemServletResponse.blank(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * NB: with path parameters, or two slashes and a way up, Vaadin takes another path for its root and redirects to
     * whatever host the request or the path names.
     */
    private boolean isKnown(HttpServletRequest request) throws MalformedURLException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        String asSent = request.getRequestURI();
        return !asSent.contains(";")
                && !asSent.contains("//")
                && (path.startsWith(VAADINS_FILES) || (isView(path) && isSection(path)) || isFile(path));
    }

    private boolean isView(String path) {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(getServletContext()))
                .getNavigationTarget(path.substring(1))
                .isPresent();
    }

    /** NB: one that its reader may not see is here all the same; the view then says that there is no such page. */
    private boolean isSection(String path) {
        return !path.startsWith(SETTINGS) || sections.contains(path.substring(SETTINGS.length()));
    }

    private boolean isFile(String path) throws MalformedURLException {
        return !path.endsWith("/") && getServletContext().getResource(path) != null;
    }
}
