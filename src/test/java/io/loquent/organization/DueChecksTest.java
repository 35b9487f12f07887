package io.loquent.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes that share the due checks out in a PostgreSQL, with the application's own rights. */
class DueChecksTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final int MANY = 1000;

    private static EmbeddedDatabase database;
    private static Sql sql;

    private final DueChecks checks = new DueChecks(database.asApplication());

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.passing(0).migrate();
        sql = new Sql(database.asSuperuser());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void thirtyAreDue() throws Exception {
        sql.execute("delete from organization; insert into organization (name, byo_twilio, twilio_account_sid,"
                + " twilio_auth_token, twilio_check_due) select n::text, true, 'AC' || repeat('1', 32), '\\x01',"
                + " now() - n * interval '1 hour' from generate_series(1, 30) n;"
                + " update check_turn set node = null, held_until = '-infinity', begun = 0");
    }

    @Test
    void thoseThatWaitLongestAreTakenFirstAndEachOnce() throws Exception {
        assertThat(names(checks.take(ONE, 3, MANY))).containsExactlyInAnyOrder("30", "29", "28");
        assertThat(names(checks.take(ONE, 3, MANY))).containsExactlyInAnyOrder("27", "26", "25");
    }

    @Test
    void whileOneNodeHasItsTurnAnotherTakesNothing() {
        assertThat(checks.take(ONE, 3, MANY)).hasSize(3);
        assertThat(checks.take(OTHER, 3, MANY)).isEmpty();

        checks.endTurn(ONE);

        assertThat(checks.take(OTHER, 3, MANY)).hasSize(3);
    }

    @Test
    void manyNodesAtOnceTakeAsMuchAsOne() throws Exception {
        List<List<DueCheck>> taken = IntStream.range(0, 16)
                .parallel()
                .mapToObj(each -> checks.take(UUID.randomUUID(), 3, MANY))
                .filter(due -> !due.isEmpty())
                .toList();

        assertThat(taken).singleElement().satisfies(due -> assertThat(due).hasSize(3));
    }

    @Test
    void theRateIsOfAllNodesTogether() throws Exception {
        awaitStartOfMinute();

        int taken = 0;
        for (UUID node : List.of(ONE, OTHER, ONE, OTHER)) {
            taken += checks.take(node, 4, 10).size();
            checks.endTurn(node);
        }

        assertThat(taken).isEqualTo(10);
        sql.execute("update check_turn set minute = minute - interval '1 minute'");
        assertThat(checks.take(OTHER, 4, 10)).hasSize(4);
    }

    @Test
    void whatANodeThatDiedHadTakenComesBack() throws Exception {
        Set<String> lost = names(checks.take(ONE, 3, MANY));

        sql.execute("update check_turn set held_until = now() - interval '1 second';"
                + " update organization set twilio_check_due = twilio_check_due - interval '1 day'"
                + " where twilio_check_due > now()");

        assertThat(names(checks.take(OTHER, 30, MANY))).containsAll(lost);
    }

    @Test
    void whatWasCheckedIsPutOffGiveOrTakeATenth() throws Exception {
        DueCheck made = checks.take(ONE, 1, MANY).get(0);
        sql.execute("update organization set version = version + 1, twilio_verification = 'ok' where id = "
                + made.organization().value());

        checks.putOff(made, Duration.ofHours(24));

        assertThat(hoursUntilNext(made)).isBetween(21.5, 26.5);
    }

    @Test
    void anAccountChangedMeanwhileKeepsItsOwnTime() throws Exception {
        DueCheck made = checks.take(ONE, 1, MANY).get(0);
        sql.execute(
                "update organization set version = version + 1, twilio_check_due = now() + interval '1 hour' where id = "
                        + made.organization().value());

        checks.putOff(made, Duration.ofHours(24));

        assertThat(hoursUntilNext(made)).isBetween(0.5, 1.5);
    }

    @Test
    void anAccountThatIsNotConnectedIsNotTaken() throws Exception {
        sql.execute("update organization set twilio_account_sid = null, twilio_auth_token = null where name <> '7'");

        assertThat(names(checks.take(ONE, 30, MANY))).containsExactly("7");
    }

    /** NB: the minute must not end amid a test that counts in it. */
    private static void awaitStartOfMinute() throws Exception {
        while (number("select extract(second from now())") > 40) {
            Thread.sleep(500);
        }
    }

    private static Set<String> names(List<DueCheck> due) throws Exception {
        Set<String> names = new TreeSet<>();
        for (DueCheck check : due) {
            names.add(sql.one(
                    "select name from organization where id = ?",
                    check.organization().value()));
        }
        return names;
    }

    private static double hoursUntilNext(DueCheck check) throws Exception {
        return number("select extract(epoch from twilio_check_due - now()) / 3600 from organization where id = "
                + check.organization().value());
    }

    private static double number(String query) throws Exception {
        return Double.parseDouble(sql.one(query));
    }
}
