package io.loquent.twilio;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.loquent.problem.ProblemException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The manners of calling Twilio: a bulkhead, a deadline over the whole operation, and a few retries inside it.
 *
 * <p>The bulkhead is the size of a thread pool without a queue. A call that outlives its deadline keeps its place until
 * it really ends, so that a hanging Twilio can hold no more threads than that, and none of the server's own.
 */
@ApplicationScoped
public class TwilioCalls {
    private static final Logger LOG = Logger.getLogger(TwilioCalls.class.getName());
    private static final int MOST_RETRIES = 2;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private CallLimits limits;

    private ThreadPoolExecutor bulkhead;

    @PostConstruct
    void open() {
        bulkhead = new ThreadPoolExecutor(
                0, limits.concurrentCalls(), 60, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    @PreDestroy
    void close() {
        bulkhead.shutdownNow();
    }

    /**
     * Refuses what would find no place, before it has cost more than this look. No promise: another may take the last one
     * meanwhile.
     */
    void requireRoom() {
        if (bulkhead.getActiveCount() >= limits.concurrentCalls()) {
            throw TwilioFailure.tooManyCalls(null);
        }
    }

    /** Runs an operation on a place of the bulkhead and waits for it no longer than the deadline. */
    <T> T within(Function<Deadline, T> operation) {
        Deadline deadline = Deadline.in(limits.deadline());
        Future<T> running = enter(() -> operation.apply(deadline));
        try {
            return running.get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            running.cancel(true);
            throw TwilioFailure.late();
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw TwilioFailure.late();
        }
    }

    private <T> Future<T> enter(Supplier<T> operation) {
        try {
            return bulkhead.submit(operation::get);
        } catch (RejectedExecutionException e) {
            throw TwilioFailure.tooManyCalls(e);
        }
    }

    /**
     * One GET with its retries (429, 5xx, connection failure): its JSON, or the problem the last try ended in.
     *
     * @param mostBytes of the answer
     */
    JsonObject get(Deadline deadline, RequestIds requests, int mostBytes, Supplier<Response> request) {
        try {
            return Failsafe.with(retriesBefore(deadline)).get(execution -> {
                try (Response response = request.get()) {
                    return read(new TwilioAnswer(response, deadline), requests, mostBytes, execution.getAttemptCount());
                } catch (ProcessingException e) {
                    throw new WorthRetrying(TwilioFailure.unreachable(e), Duration.ZERO, execution.getAttemptCount());
                }
            });
        } catch (WorthRetrying e) {
            throw e.problem();
        } catch (FailsafeException e) {
            throw TwilioFailure.late();
        }
    }

    private static RetryPolicy<JsonObject> retriesBefore(Deadline deadline) {
        return RetryPolicy.<JsonObject>builder()
                .handleIf(failure -> failure instanceof WorthRetrying again && again.fitsBefore(deadline))
                .withMaxRetries(MOST_RETRIES)
                // NB: always a delay; Failsafe answers a null from here with a NullPointerException of its own.
                .withDelayFn(context ->
                        context.getLastException() instanceof WorthRetrying again ? again.delay() : Duration.ZERO)
                .build();
    }

    private static JsonObject read(TwilioAnswer answer, RequestIds requests, int mostBytes, int triesBefore) {
        answer.requestId().ifPresent(requests::add);
        LOG.log(Level.FINE, "Twilio answered {0}, request {1}", new Object[] {
            answer.status(), answer.requestId().orElse("without id")
        });
        if (answer.isSuccess()) {
            return answer.json(mostBytes);
        }
        ProblemException problem = TwilioFailure.ofStatus(answer.status(), answer.errorCode(), answer.retryAfter());
        throw answer.isWorthRetrying()
                ? new WorthRetrying(problem, answer.retryAfter().orElse(Duration.ZERO), triesBefore)
                : problem;
    }
}
