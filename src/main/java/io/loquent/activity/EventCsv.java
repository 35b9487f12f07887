package io.loquent.activity;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** Events as lines of CSV, with the names of {@link EventJson}. Every cell is quoted. */
final class EventCsv {
    /**
     * What a spreadsheet takes for a formula: at the start of a cell, and behind whatever it may take for the end of one,
     * which in many countries is the semicolon. NB: a quote before it, which shows, is what keeps it a text.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>
     */
    private static final Pattern FORMULA =
            Pattern.compile("(?<=^|[;,|\\t])(?=[\\s\"']*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private final CsvWriter csv;

    EventCsv(Writer out) {
        csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        csv.writeRecord(EventJson.NAMES);
    }

    void add(JsonObject event) {
        csv.writeRecord(event.values().stream().map(EventCsv::cell).toList());
    }

    void flush() throws IOException {
        csv.flush();
    }

    private static String cell(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> "";
            case STRING -> withoutFormula(((JsonString) value).getString());
            default -> value.toString();
        };
    }

    static String withoutFormula(String text) {
        return FORMULA.matcher(text).replaceAll("'");
    }
}
