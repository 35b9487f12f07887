package io.loquent.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counting failures in a PostgreSQL, with the application's own rights. */
class CountersTest {
    private static final Duration SHORT = Duration.ofSeconds(20);

    private static final Duration LONG = Duration.ofMinutes(10);

    private static final Duration DAYS = Duration.ofDays(2);

    private static EmbeddedDatabase database;
    private static Sql sql;

    private final Counters counters = new Counters(database.asApplication(), TimeMeter.SYSTEM_MILLISECONDS);

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.passing(0).migrate();
        sql = new Sql(database.asSuperuser());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void asManyAreBorneAsTheLimitSaysAndTheNextIsToldHowLongToWait() {
        Counter counter = counter(new Limit(2, LONG));

        assertThat(counters.add(counter)).isEmpty();
        assertThat(counters.add(counter)).isEmpty();
        assertThat(counters.add(counter).orElseThrow()).isBetween(LONG.minusSeconds(10), LONG);
    }

    @Test
    void severalLimitsMakeADelayThatGrows() {
        Counter counter = counter(new Limit(2, SHORT), new Limit(3, LONG));
        counters.add(counter);
        counters.add(counter);
        assertThat(counters.add(counter).orElseThrow()).isLessThanOrEqualTo(SHORT);

        Counters later = new Counters(database.asApplication(), new Ahead(SHORT));

        assertThat(later.add(counter)).isEmpty();
        assertThat(later.add(counter).orElseThrow()).isBetween(LONG.minus(SHORT.multipliedBy(2)), LONG.minus(SHORT));
    }

    @Test
    void whatIsTakenBackMakesRoom() {
        Counter counter = counter(new Limit(1, LONG));
        counters.add(counter);

        counters.takeBack(counter);

        assertThat(counters.add(counter)).isEmpty();
        assertThat(counters.add(counter)).isPresent();
    }

    @Test
    void manyAtOnceGetExactlyWhatThereIs() {
        Counter counter = counter(new Limit(7, LONG));

        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .filter(each -> counters.add(counter).isEmpty())
                        .count())
                .isEqualTo(7);
    }

    @Test
    void otherSettingsBeginAnewCount() {
        Counter strict = counter(new Limit(1, LONG));
        counters.add(strict);

        assertThat(counters.add(new Counter(strict.kind(), strict.subject(), List.of(new Limit(2, LONG)))))
                .isEmpty();
    }

    @Test
    void onlyRowsThatSayNothingAnyMoreAreRemoved() throws Exception {
        // given
        Counter forgotten = counter(new Limit(1, LONG));
        Counter remembered = counter(new Limit(1, LONG));
        counters.add(forgotten);
        counters.add(remembered);
        sql.execute("update attempt_counter set expires_at = 0 where id = '" + forgotten.id() + "'");

        // when
        counters.removeForgotten();

        // then
        assertThat(rows(forgotten)).isEmpty();
        assertThat(rows(remembered)).hasSize(1);
        assertThat(counters.add(remembered)).isPresent();
    }

    @Test
    void theRowOfANodeThatDiedAtOnceIsUsedOrRemovedLikeAnyOther() throws Exception {
        Counter counter = counter(new Limit(1, LONG));
        sql.execute("insert into attempt_counter (id) values ('" + counter.id() + "')");

        assertThat(counters.add(counter)).isEmpty();
        assertThat(counters.add(counter)).isPresent();
        assertThat(sql.rows("select id from attempt_counter where expires_at is null"))
                .isEmpty();
    }

    @Test
    void whatAClockCountedThatWasDaysAheadBarsNobodyOnceItIsRightAgain() throws Exception {
        Counter counter = counter(new Limit(1, LONG));
        Counters ahead = new Counters(database.asApplication(), new Ahead(DAYS));
        ahead.add(counter);
        assertThat(ahead.add(counter)).isPresent();
        // NB: the library takes this time from the machine's clock.
        sql.execute("update attempt_counter set expires_at = expires_at + " + DAYS.toMillis() + " where id = '"
                + counter.id() + "'");

        assertThat(counters.add(counter)).isEmpty();
        assertThat(counters.add(counter)).as("counted by the right clock").isPresent();
    }

    @Test
    void whatAClockCountedThatIsALittleAheadStillCounts() {
        Counter counter = counter(new Limit(1, LONG));
        new Counters(database.asApplication(), new Ahead(Duration.ofSeconds(5))).add(counter);

        assertThat(counters.add(counter)).isPresent();
    }

    private static Counter counter(Limit... limits) {
        return new Counter("test", UUID.randomUUID().toString(), List.of(limits));
    }

    private static List<String> rows(Counter counter) throws Exception {
        return sql.rows("select id from attempt_counter where id = ?", counter.id());
    }

    /** A clock that is wrong. */
    private record Ahead(Duration difference) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return SYSTEM_MILLISECONDS.currentTimeNanos() + difference.toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
