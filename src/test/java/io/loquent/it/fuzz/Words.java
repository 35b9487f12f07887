package io.loquent.it.fuzz;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Texts that mean something to the application, and texts that mean something to layers below it. */
final class Words {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    static final List<String> MOMENTS = List.of(
            NOW.plus(30, ChronoUnit.DAYS).toString(),
            NOW.plus(366, ChronoUnit.DAYS).toString(),
            NOW.plus(367, ChronoUnit.DAYS).toString(),
            NOW.toString(),
            "2026-01-31T12:00:00+18:00",
            "2026-01-31T12:00:00.123456789-18:00",
            "2026-01-31T12:00:00+18:01",
            "2026-06-30T23:59:60Z",
            "2026-02-30T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "0001-01-01T00:00:00+18:00",
            "-0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59Z",
            "+1000000000-01-01T00:00:00Z",
            "2026-01-31 12:00:00Z",
            "2026-01-31",
            "now");

    static final List<String> IDS = List.of(
            "0",
            "-1",
            "+1",
            "1.0",
            "1e3",
            "007",
            "999999999999999999",
            "9223372036854775807",
            "9223372036854775808",
            "\u0661",
            "x",
            " ",
            "...",
            "1;x=1",
            "1%00",
            "1/invitation");

    static final List<String> STRANGE = List.of(
            "\u0000",
            "\r\nX-Injected: 1",
            "\n",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\ufffe",
            "\ud800",
            "\udc00\ud800",
            "\ud83d\ude00",
            "\u0130\u0131",
            "e\u0301".repeat(60),
            "' or '1'='1",
            "\\",
            "\"",
            "%00",
            "%",
            "../../..",
            "${1+1}#{1+1}{{1+1}}",
            "<b onmouseover=x>",
            "=1+1",
            "x".repeat(300),
            "\u00e4".repeat(8200));

    private Words() {}
}
