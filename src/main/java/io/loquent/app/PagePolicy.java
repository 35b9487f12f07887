package io.loquent.app;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.loquent.security.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;

/** Gives the page's inline scripts a nonce and sends the policy that lets no other inline script run. */
@ApplicationScoped
public class PagePolicy implements IndexHtmlRequestListener {
    private static final long serialVersionUID = 1L;
    private static final SecureRandom RANDOM = new SecureRandom();

    void register(@Observes ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(new PagePolicy());
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").attr("nonce", nonce);
        page.getDocument()
                .select("html")
                .attr("lang", ReaderLanguage.of(page.getVaadinRequest()).toLanguageTag());
        page.getVaadinResponse().setHeader("Content-Security-Policy", SecurityHeaders.forPage(nonce));
    }
}
