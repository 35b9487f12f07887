package io.loquent.security;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.problem.rest.ProblemServletResponse;
import io.loquent.secret.SecretText;
import io.loquent.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * How callers prove who they are: HTTP Basic (RFC 7617) or an API token as Bearer (RFC
 * 6750) at {@code /api} on every request, the sign-in view with a
 * session everywhere else. The two never mix: a browser's session authorizes nothing at {@code /api}, so no other site
 * can make it act there (CSRF).
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    private static final String CHALLENGE = "Basic realm=\"Loquent\", charset=\"UTF-8\", Bearer realm=\"Loquent\"";
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    @Inject
    private CallerCheck callers;

    @Inject
    private BrowserSession browserSession;

    @Inject
    private SignInTrail trail;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private CrossSite crossSite;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SecurityHeaders.apply(request, response);
        if (UnclearEnd.isOf(request)) {
            response.setHeader("Connection", "close");
            return refuse(request, response, HttpServletResponse.SC_BAD_REQUEST);
        }
        if (crossSite.isForgery(request)) {
            return refuse(request, response, HttpServletResponse.SC_FORBIDDEN);
        }
        try {
            return ApiPath.matches(request)
                    ? validateApiCall(request, response, context)
                    : validatePage(request, context);
        } catch (RuntimeException e) {
            // NB: the container would answer an exception from here with an HTML page.
            ProblemServletResponse.failure(request, response, e);
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private AuthenticationStatus validateApiCall(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Credential> credential = credential(request.getHeader("Authorization"));
        CredentialValidationResult result =
                credential.map(given -> validate(request, given)).orElse(CredentialValidationResult.INVALID_RESULT);
        if (result.getStatus() == CredentialValidationResult.Status.VALID) {
            return enter(context, result);
        }
        credential.ifPresent(refused -> trail.refused(request, refused));
        response.setHeader("WWW-Authenticate", CHALLENGE);
        return refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, int status) {
        ProblemServletResponse.blank(request, response, status);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus enter(HttpMessageContext context, CredentialValidationResult result) {
        if (!result.getCallerGroups().contains(Permission.NEWCOMER)) {
            return context.notifyContainerAboutLogin(result);
        }
        throw new ProblemException(ProblemType.PASSWORD_NOT_CHOSEN, Text.of("password-not-chosen"));
    }

    private CredentialValidationResult validate(HttpServletRequest request, Credential credential) {
        if (!(credential instanceof BearerCredential bearer)) {
            return callers.validate((UsernamePasswordCredential) credential, clientAddress.of(request));
        }
        CredentialValidationResult result = callers.validate(bearer);
        bearer.usedToken().ifPresent(token -> {
            token.keepIn(request);
            token.member().keepIn(request);
        });
        return result;
    }

    private static Optional<Credential> credential(String authorization) {
        if (hasScheme(authorization, BASIC)) {
            return BasicAuthorization.parse(after(BASIC, authorization)).map(Credential.class::cast);
        }
        if (hasScheme(authorization, BEARER)) {
            return Optional.of(new BearerCredential(SecretText.of(after(BEARER, authorization))));
        }
        return Optional.empty();
    }

    private static boolean hasScheme(String authorization, String scheme) {
        return authorization != null && authorization.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static String after(String scheme, String authorization) {
        return authorization.substring(scheme.length()).strip();
    }

    private AuthenticationStatus validatePage(HttpServletRequest request, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (context.isAuthenticationRequest() && credential instanceof UsernamePasswordCredential password) {
            return signIn(request, context, password);
        }
        return browserSession
                .caller(request)
                .map(context::notifyContainerAboutLogin)
                .orElseGet(context::doNothing);
    }

    private AuthenticationStatus signIn(
            HttpServletRequest request, HttpMessageContext context, UsernamePasswordCredential password) {
        try {
            CredentialValidationResult result = callers.validate(password, clientAddress.of(request));
            if (result.getStatus() != CredentialValidationResult.Status.VALID) {
                trail.refused(request, password);
                return AuthenticationStatus.SEND_FAILURE;
            }
            browserSession.begin(request, result);
            trail.succeeded(request, result.getCallerPrincipal().getName());
            return context.notifyContainerAboutLogin(result);
        } catch (RuntimeException e) {
            SignInRefusal.tell(request, ProblemException.of(e));
            return AuthenticationStatus.SEND_FAILURE;
        }
    }
}
