package io.loquent.activity;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditFilter;
import io.loquent.audit.AuditFilter.Outcome;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What somebody asks for, as it was written, with the only copy of the rules for it. What is null was not asked. */
public final class EventQuery {
    private static final int MOST_EVENTS = 500;
    private static final int EVENTS = 50;

    /** What the database can tell apart, in any zone. */
    private static final ValueRange YEARS = ValueRange.of(1, 9998);

    private final List<FieldError> errors = new ArrayList<>();

    /** @throws ProblemException {@link ProblemType#INVALID_INPUT}, each parameter by its name behind a slash */
    public AuditFilter filter(String action, String result, String from, String to) {
        AuditFilter filter = new AuditFilter(
                read("/action", action, AuditAction::find),
                read("/result", result, EventQuery::outcome),
                read("/from", from, EventQuery::time),
                read("/to", to, EventQuery::time));
        requireNoErrors();
        return filter;
    }

    /** The format of an export. @throws ProblemException as {@link #filter} */
    public ExportFormat format(String format) {
        ExportFormat read = read("/format", format, ExportFormat::find);
        requireNoErrors();
        return read == null ? ExportFormat.CSV : read;
    }

    /** How many events a page has. @throws ProblemException as {@link #filter} */
    public int limit(String limit) {
        Long read = read("/limit", limit, text -> number(text).filter(number -> number <= MOST_EVENTS));
        requireNoErrors();
        return read == null ? EVENTS : read.intValue();
    }

    /** Where a page begins. @throws ProblemException as {@link #filter} */
    public long cursor(String cursor) {
        Long read = read("/cursor", cursor, EventQuery::number);
        requireNoErrors();
        return read == null ? Activity.NEWEST : read;
    }

    private <T> T read(String pointer, String text, Function<String, Optional<T>> reader) {
        if (text == null) {
            return null;
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            errors.add(new FieldError(pointer, Text.of("activity.invalid" + pointer.replace('/', '.'), MOST_EVENTS)));
        }
        return value.orElse(null);
    }

    private void requireNoErrors() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalidInput(errors);
        }
    }

    private static Optional<Outcome> outcome(String text) {
        return switch (text) {
            case "ok" -> Optional.of(Outcome.OK);
            case "failed" -> Optional.of(Outcome.FAILED);
            default -> Optional.empty();
        };
    }

    /** NB: as in RFC 3339; Java reads years that the database does not know. */
    private static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text)).filter(time -> YEARS.isValidIntValue(time.getYear()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
