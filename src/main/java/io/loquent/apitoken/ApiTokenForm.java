package io.loquent.apitoken;

import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.security.PassedOnPermissions;
import io.loquent.text.Text;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a member wants of a new API token; one in hand is valid.
 *
 * @param permissions a subset of the creator's own; may be empty, such a token reads the settings only
 */
public record ApiTokenForm(String name, Set<String> permissions, OffsetDateTime expiresAt) {
    private static final int LONGEST_NAME = 100;

    /** Something to read, and nothing invisible: no control, format, surrogate or separator characters but blanks. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]+");

    private static final int MOST_DAYS = 366;

    public ApiTokenForm {
        permissions = Set.copyOf(permissions);
    }

    /**
     * @param own the permissions the creator may pass on
     * @param expiresAt RFC 3339
     * @throws ProblemException {@link ProblemType#INVALID_INPUT}
     */
    public static ApiTokenForm of(String name, List<String> permissions, String expiresAt, Set<String> own) {
        List<FieldError> errors = new ArrayList<>();
        String wanted = name == null ? "" : name.strip();
        if (wanted.codePointCount(0, wanted.length()) > LONGEST_NAME
                || !NAME.matcher(wanted).matches()) {
            errors.add(new FieldError("/name", Text.of("api-token.name", LONGEST_NAME)));
        }
        PassedOnPermissions.check(permissions, own, errors);
        OffsetDateTime expiry = parse(expiresAt);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        if (expiry == null || expiry.isBefore(now) || expiry.isAfter(now.plusDays(MOST_DAYS))) {
            errors.add(new FieldError("/expires_at", Text.of("api-token.expires-at", MOST_DAYS)));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalidInput(errors);
        }
        return new ApiTokenForm(wanted, Set.copyOf(permissions), expiry);
    }

    private static OffsetDateTime parse(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
