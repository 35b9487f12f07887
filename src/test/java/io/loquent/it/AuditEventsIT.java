package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Owners read the trail: by page, filtered, and as a file. */
@OnServer
class AuditEventsIT {
    private static final String EXPORT = "/api/audit-events/export";

    private final Tenant tenant = Tenant.create();
    private final Trail trail = Trail.of(tenant);

    @Test
    void pagesGoOnWhereTheLastOneEndedWhileEventsAreAdded() {
        listNumbers(5);
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer answer = tenant.owner().auditEvents("limit=2" + cursor);
            answer.json()
                    .getJsonArray("events")
                    .getValuesAs(JsonValue::asJsonObject)
                    .forEach(event -> seen.add(event.getInt("sequence")));
            listNumbers(1);
            cursor = answer.json().isNull("next_cursor")
                    ? null
                    : "&cursor=" + answer.json().getString("next_cursor");
        } while (cursor != null);

        assertThat(seen).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void filtersMeanWhatTheySay() {
        listNumbers(1);
        tenant.owner().verify();
        TestAccount account = TestAccount.open();
        tenant.owner().connect(account.sid(), "not-its-token");
        tenant.owner().connect(account.sid(), account.token());
        String moment = trail.events("result=failed").get(0).getString("recorded_at");

        assertThat(trail.actions("action=connect")).containsExactly("connect ok", "connect credentials-rejected");
        assertThat(trail.actions("result=ok")).containsExactly("connect ok", "phone-numbers-listed ok");
        assertThat(trail.actions("result=failed"))
                .containsExactly("connect credentials-rejected", "verify not-connected");
        assertThat(trail.actions("action=connect&result=ok")).containsExactly("connect ok");
        assertThat(trail.actions("from=" + moment)).containsExactly("connect ok", "connect credentials-rejected");
        assertThat(trail.actions("to=" + moment)).containsExactly("verify not-connected", "phone-numbers-listed ok");
        assertThat(trail.actions("from=" + Instant.now().plus(1, ChronoUnit.MINUTES)))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatAnswer(tenant.owner().auditEvents("action=dance&result=maybe&from=today&to=2026-01-01"))
                .isProblem(422, "invalid-input")
                .namesFields("/action", "/result", "/from", "/to");
        assertThatAnswer(tenant.owner().auditEvents("from=%2B999999999-12-31T23:59:59-18:00"))
                .isProblem(422, "invalid-input")
                .namesFields("/from");
        assertThatAnswer(tenant.owner().auditEvents("limit=501"))
                .isProblem(422, "invalid-input")
                .namesFields("/limit");
        assertThatAnswer(tenant.owner().auditEvents("cursor=-1"))
                .isProblem(422, "invalid-input")
                .namesFields("/cursor");
        assertThatAnswer(tenant.owner().get(EXPORT + "?format=xls"))
                .isProblem(422, "invalid-input")
                .namesFields("/format");
    }

    @Test
    void anotherOrganizationsEventsAreInvisible() {
        listNumbers(3);
        Tenant other = Tenant.create();

        assertThat(Trail.of(other).actions()).isEmpty();
        assertThat(other.owner().get(EXPORT + "?format=json").body()).isEqualTo("[]");
    }

    @Test
    void aTokenOfALogCollectorNeedsNoOtherPermission() {
        Api collector = tenant.owner().byToken("Audit:Collection:List");

        assertThatAnswer(collector.auditEvents("limit=1")).isOk();
        assertThatAnswer(collector.phoneNumbers()).isBlankProblem(403);
    }

    @Test
    void exportsHaveEveryEventThatTheFilterLeaves() {
        listNumbers(2);
        tenant.owner().connect("AC" + "0".repeat(32), "nobody's");
        TestBed.database().repeatEvents(tenant.id(), 1500);

        Answer json = tenant.owner().get(EXPORT + "?format=json");
        Answer csv = tenant.owner().get(EXPORT + "?result=ok");

        assertThatAnswer(json)
                .isOk()
                .hasHeader("Content-Type", "application/json")
                .hasHeader("Content-Disposition", "attachment; filename=\"audit-events.json\"");
        JsonArray events = Json.createReader(new StringReader(json.body())).readArray();
        assertThat(events).hasSize(1503);
        assertThat(events.getValuesAs(JsonValue::asJsonObject))
                .extracting(event -> event.getInt("sequence"))
                .startsWith(1503, 1502)
                .endsWith(2, 1)
                .doesNotHaveDuplicates();
        assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(csv.body().lines()).hasSize(1503).allMatch(line -> line.matches("(\"[^\"]*\",){12}\"[^\"]*\""));
        assertThat(csv.body()).startsWith("\"sequence\",\"recorded_at\",\"action\",");
    }

    @Test
    void noCellIsAFormulaAndNoValueALine() {
        String email = tenant.address("=cmd|'/c calc'!a1");
        TestBed.database().addMember(tenant.id(), email, true);
        Api.as(email).createToken("@sum(1+1) \"quoted\"", "Twilio:Collection:List");
        String twoLines = tenant.address("two\r\nlines");
        TestBed.database().addMember(tenant.id(), twoLines, true);

        assertThat(Api.as(twoLines).phoneNumbers().status())
                .as("nobody is looked up by what cannot be seen")
                .isEqualTo(401);
        String csv = tenant.owner().get(EXPORT).body();

        assertThat(csv).contains("\"'" + email + "\"");
        assertThat(csv.lines()).hasSize(trail.events().size() + 1);
    }

    private void listNumbers(int times) {
        for (int i = 0; i < times; i++) {
            assertThatAnswer(tenant.lister().phoneNumbers()).isOk();
        }
    }
}
