package io.loquent.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.audit.AuditAction;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stored for machines reads as words. */
class SubjectWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            DISCONNECT | AC••1234, calls: stop | AC••1234; calls stand still
            DISCONNECT | AC••1234, calls: shared | AC••1234; calls run on Loquent's shared account
            DISCONNECT | no account, calls: stop | no account; calls stand still
            PHONE_NUMBERS_LISTED | shared | Loquent's shared account
            PHONE_NUMBERS_LISTED | AC••1234 | AC••1234
            EVENTS_ARCHIVED | up to event 12 | up to entry 12
            REFUSALS_NOT_RECORDED | connect | Connect Twilio account
            REFUSALS_NOT_RECORDED | connect, from anywhere | Connect Twilio account, from anywhere
            REFUSALS_NOT_RECORDED | of-a-later-version, from anywhere | of-a-later-version, from anywhere
            MEMBER_REMOVED | a@b.example: invitation expired | a@b.example; the invitation has ended
            MEMBER_REMOVED | a@b.example | a@b.example
            KEY_ROTATED | key 4711 | Key 4711
            MEMBER_CHANGED | a@b.example: owner | a@b.example: everything, as an owner
            MEMBER_CHANGED | a@b.example: no permission | a@b.example: see the settings
            MEMBER_CHANGED | a@b.example: Twilio:Collection:List A:B:C | a@b.example: See the phone numbers; A:B:C
            MEMBER_INVITED | a@b.example | a@b.example
            TOKEN_CREATED | lq_abcdefgh… owner | lq_abcdefgh… owner
            """)
    void inEnglish(AuditAction action, String stored, String read) {
        assertThat(SubjectWords.of(event(action.slug(), stored), Locale.ENGLISH))
                .isEqualTo(read);
    }

    @Test
    void inTheReadersLanguage() {
        assertThat(SubjectWords.of(event("disconnect", "AC••1234, calls: stop"), Locale.GERMAN))
                .isEqualTo("AC••1234; Anrufe stehen still");
    }

    @Test
    void whatThisVersionDoesNotKnowIsShownAsItIs() {
        assertThat(SubjectWords.of(event("of-a-later-version", "shared"), Locale.ENGLISH))
                .isEqualTo("shared");
        assertThat(SubjectWords.of(event("sign-in", null), Locale.ENGLISH)).isNull();
    }

    private static EventRow event(String action, String subject) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        return new EventRow(1, now, action, "ok", true, "member", "a@b.example", null, null, subject, null);
    }
}
