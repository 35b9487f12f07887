package io.loquent.activity.ui;

import io.loquent.audit.AuditAction;
import io.loquent.security.Permission;
import io.loquent.security.ui.PermissionWords;
import io.loquent.text.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an event was about, in the reader's language. What is stored is for machines and alike for all readers. */
final class SubjectWords {
    private static final String CALLS_STOP = ", calls: stop";
    private static final String CALLS_SHARED = ", calls: shared";
    private static final String FROM_ANYWHERE = ", from anywhere";

    private SubjectWords() {}

    /** Null when the action says it all. What this version does not know is shown as it is. */
    static String of(EventRow event, Locale locale) {
        String subject = event.subject();
        if (subject == null) {
            return null;
        }
        return AuditAction.find(event.action())
                .map(action -> switch (action) {
                    case DISCONNECT -> disconnected(subject, locale);
                    case EVENTS_ARCHIVED -> subject.replaceFirst("^up to event ", words("up-to", locale) + " ");
                    case REFUSALS_NOT_RECORDED -> refused(subject, locale);
                    case KEY_ROTATED -> subject.replaceFirst("^key ", words("key", locale) + " ");
                    case MEMBER_INVITED, MEMBER_CHANGED -> access(subject, locale);
                    case MEMBER_REMOVED ->
                        subject.replaceFirst(": invitation expired$", "; " + words("invitation-expired", locale));
                    case PHONE_NUMBERS_LISTED -> subject.equals("shared") ? words("shared-account", locale) : subject;
                    default -> subject;
                })
                .orElse(subject);
    }

    private static String disconnected(String subject, Locale locale) {
        String calls = "";
        String account = subject;
        if (subject.endsWith(CALLS_STOP)) {
            account = subject.substring(0, subject.length() - CALLS_STOP.length());
            calls = "; " + words("calls-stop", locale);
        } else if (subject.endsWith(CALLS_SHARED)) {
            account = subject.substring(0, subject.length() - CALLS_SHARED.length());
            calls = "; " + words("calls-shared", locale);
        }
        return (account.equals("no account") ? words("no-account", locale) : account) + calls;
    }

    private static String refused(String subject, Locale locale) {
        boolean all = subject.endsWith(FROM_ANYWHERE);
        String slug = all ? subject.substring(0, subject.length() - FROM_ANYWHERE.length()) : subject;
        return AuditAction.find(slug)
                .map(action -> EventWords.action(action, locale) + (all ? ", " + words("from-anywhere", locale) : ""))
                .orElse(subject);
    }

    /** An e-mail address, and behind a colon what its member may do from then on. */
    private static String access(String subject, Locale locale) {
        int colon = subject.indexOf(": ");
        if (colon < 0) {
            return subject;
        }
        String access = subject.substring(colon + 2);
        String allowed =
                switch (access) {
                    case "owner" -> Text.of("members.owner").in(locale);
                    case "no permission" -> Text.of("members.only-see").in(locale);
                    default ->
                        Arrays.stream(access.split(" "))
                                .map(permission -> Permission.GRANTABLE.contains(permission)
                                        ? PermissionWords.of(permission, locale)
                                        : permission)
                                .collect(Collectors.joining("; "));
                };
        return subject.substring(0, colon + 2) + allowed;
    }

    private static String words(String key, Locale locale) {
        return Text.of("activity.about." + key).in(locale);
    }
}
