package io.loquent.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.loquent.database.LoquentDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The counters as all nodes see them: token buckets in the database. Each call is a short transaction of its own, which
 * the library begins and ends by itself; hence no transaction of the container's here.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Counters {
    /** From the moment a counter is back to nothing until its row may go. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** By so much the clocks of nodes may differ. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private static final String OF_A_TIME_TO_COME = "delete from attempt_counter where id = ? and expires_at > ?";

    private static final int ROWS_AT_ONCE = 1000;

    @Resource(lookup = LoquentDataSource.JNDI_NAME)
    private DataSource dataSource;

    private PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    /** For the container. */
    public Counters() {}

    Counters(DataSource dataSource, TimeMeter clock) {
        this.dataSource = dataSource;
        countBy(clock);
    }

    @PostConstruct
    void open() {
        countBy(TimeMeter.SYSTEM_MILLISECONDS);
    }

    private void countBy(TimeMeter clock) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("attempt_counter")
                .clientClock(clock)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .build();
    }

    /** Counts one failure, unless a limit is reached: then the time until there is room for one. */
    public Optional<Duration> add(Counter counter) {
        Optional<Duration> wait = count(counter);
        return wait.isPresent() && forgetIfOfATimeToCome(counter) ? count(counter) : wait;
    }

    private Optional<Duration> count(Counter counter) {
        ConsumptionProbe probe = bucket(counter).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /**
     * What was counted by a clock that was ahead is forgotten as a whole: the bucket would give nothing back until that time
     * has come. @return whether it was
     */
    private boolean forgetIfOfATimeToCome(Counter counter) {
        Instant latest = Instant.now().plus(counter.memory()).plus(KEPT).plus(CLOCKS_APART);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(OF_A_TIME_TO_COME)) {
            delete.setString(1, counter.id());
            delete.setLong(2, latest.toEpochMilli());
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The counters cannot be read", e);
        }
    }

    /** Takes one failure back. */
    public void takeBack(Counter counter) {
        bucket(counter).addTokens(1);
    }

    /** Removes the rows that say nothing any more, so that strangers cannot fill the table. */
    public void removeForgotten() {
        int removed;
        do {
            removed = buckets.removeExpired(ROWS_AT_ONCE);
        } while (removed == ROWS_AT_ONCE);
    }

    private Bucket bucket(Counter counter) {
        return buckets.getProxy(counter.id(), () -> configuration(counter));
    }

    private static BucketConfiguration configuration(Counter counter) {
        var configuration = BucketConfiguration.builder();
        counter.limits()
                .forEach(limit -> configuration.addLimit(Bandwidth.builder()
                        .capacity(limit.failures())
                        .refillGreedy(1, limit.forgottenEach())
                        .build()));
        return configuration.build();
    }
}
