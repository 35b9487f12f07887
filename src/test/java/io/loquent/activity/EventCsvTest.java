package io.loquent.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(1)",
                " +1",
                "\uFF1D1",
                "x;=HYPERLINK(1)",
                "x;\"=HYPERLINK(1)",
                "x,@SUM(1)",
                "x\t-1",
                "x|=1"
            })
    void noCellIsAFormulaWhateverASpreadsheetTakesForTheEndOfOne(String text) {
        String cell = EventCsv.withoutFormula(text);

        assertThat(cell.split("[;,|\t]")).noneMatch(part -> part.matches("[\\s\"]*[=+\\-@\uFF1D].*"));
        assertThat(cell.replace("'", "")).isEqualTo(text);
    }

    @Test
    void everydayTextStaysAsItIs() {
        assertThat(EventCsv.withoutFormula("owner@acme.example: owner; report-2 = done"))
                .isEqualTo("owner@acme.example: owner; report-2 = done");
    }
}
