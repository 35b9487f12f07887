package io.loquent.app;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import io.loquent.text.Text;
import io.loquent.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** The screen in the reader's language, Vaadin's own sentences included. */
@ApplicationScoped
public class ReaderLanguage {

    void register(@Observes ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(ReaderLanguage::systemMessages);
        event.getSource().addUIInitListener(opened -> speakTo(opened.getUI(), VaadinRequest.getCurrent()));
    }

    /** The same choice as the API's, so that the page's {@code lang} and its words agree. */
    static Locale of(VaadinRequest request) {
        return Texts.negotiate(request.getHeader("Accept-Language"));
    }

    private static void speakTo(UI ui, VaadinRequest request) {
        Locale locale = of(request);
        ui.setLocale(locale);
        ui.getReconnectDialogConfiguration()
                .setDialogText(Text.of("frame.reconnecting").in(locale));
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp(Text.of("frame.disconnected").in(locale));
        // Those two appear in an element that screen readers would otherwise neither place nor announce.
        ui.getPage().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }

    /** A session that ended leads to the sign-in view, which says so; no notice about sessions. */
    private static SystemMessages systemMessages(SystemMessagesInfo info) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL("sign-in?ended");
        messages.setInternalErrorCaption(Text.of("unexpected-title").in(info.getLocale()));
        messages.setInternalErrorMessage(Text.of("frame.reload").in(info.getLocale()));
        messages.setCookiesDisabledCaption(Text.of("frame.no-cookies-title").in(info.getLocale()));
        messages.setCookiesDisabledMessage(Text.of("frame.no-cookies").in(info.getLocale()));
        return messages;
    }
}
