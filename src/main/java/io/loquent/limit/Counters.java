package io.loquent.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
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
import java.time.Duration;
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

    private static final int ROWS_AT_ONCE = 1000;

    @Resource(lookup = LoquentDataSource.JNDI_NAME)
    private DataSource dataSource;

    private PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    /** For the container. */
    public Counters() {}

    Counters(DataSource dataSource) {
        this.dataSource = dataSource;
        open();
    }

    @PostConstruct
    void open() {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("attempt_counter")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .build();
    }

    /** Counts one failure, unless a limit is reached: then the time until there is room for one. */
    public Optional<Duration> add(Counter counter) {
        ConsumptionProbe probe = bucket(counter).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
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
