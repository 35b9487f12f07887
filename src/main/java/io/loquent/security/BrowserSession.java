package io.loquent.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The session of somebody who signed in on the screen. It holds the e-mail address; who that is and what they may do is
 * asked of the database on each request, so that a permission taken away is gone at once, and so is every session of
 * before a change of the password.
 *
 * <p>With a directory the roles are those found at sign-in and last as long as the session: a directory answers about
 * groups only to who has the password, and that is not kept.
 */
@ApplicationScoped
public class BrowserSession {
    private static final Logger LOG = Logger.getLogger(BrowserSession.class.getName());
    private static final String EMAIL = BrowserSession.class.getName() + ".email";
    private static final String ROLES = BrowserSession.class.getName() + ".roles";
    private static final String PASSWORD_MARK = BrowserSession.class.getName() + ".passwordMark";

    /** NB: a sign-in reloads the page, so these need no caller. */
    private static final String STATIC_FILES = "/VAADIN/";

    /** What a view offers for download; that does. */
    private static final String DOWNLOADS = "/VAADIN/dynamic/";

    @Inject
    private Members members;

    @Inject
    private Directory directory;

    /** Starts it under a new session id, against session fixation. */
    void begin(HttpServletRequest request, CredentialValidationResult caller) {
        String email = caller.getCallerPrincipal().getName();
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(EMAIL, email);
        if (directory.isInUse()) {
            request.getSession().setAttribute(ROLES, new HashSet<>(caller.getCallerGroups()));
        }
        members.findByEmail(email).ifPresent(member -> mark(request, member));
    }

    /**
     * Lets this session outlive the change of its member's password, under a new session id; all others of the member are
     * over.
     */
    public void goOnWith(HttpServletRequest request, Member member) {
        request.changeSessionId();
        mark(request, member);
    }

    private static void mark(HttpServletRequest request, Member member) {
        request.getSession().setAttribute(PASSWORD_MARK, member.passwordMark());
    }

    /**
     * Who signed in, as of now; empty when nobody did. When the member is gone or has another password the session ends
     * here, so that the screen leads to the sign-in instead of refusing each click.
     */
    Optional<CredentialValidationResult> caller(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || isStaticFile(request)) {
            return Optional.empty();
        }
        String email = (String) session.getAttribute(EMAIL);
        if (email == null) {
            return Optional.empty();
        }
        Optional<Member> member = members.findByEmail(email);
        Optional<CredentialValidationResult> caller = caller(session, member);
        member.ifPresent(found -> CallingMember.of(found).keepIn(request));
        if (caller.isEmpty()) {
            end(session);
        }
        return caller;
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException anotherRequestDidIt) {
            LOG.log(Level.FINE, "The session was over already", anotherRequestDidIt);
        }
    }

    private Optional<CredentialValidationResult> caller(HttpSession session, Optional<Member> member) {
        return directory.isInUse()
                ? member.map(found -> new CredentialValidationResult(found.email(), rolesOf(session)))
                : member.filter(found -> Objects.equals(session.getAttribute(PASSWORD_MARK), found.passwordMark()))
                        .filter(found -> !found.isPasswordExpired(Instant.now()))
                        .map(found -> new CredentialValidationResult(found.email(), found.roles()));
    }

    private static boolean isStaticFile(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith(STATIC_FILES) && !path.startsWith(DOWNLOADS);
    }

    private static Set<String> rolesOf(HttpSession session) {
        return session.getAttribute(ROLES) instanceof Set<?> roles
                ? roles.stream().map(String.class::cast).collect(Collectors.toSet())
                : Set.of();
    }
}
