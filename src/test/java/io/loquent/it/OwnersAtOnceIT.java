package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two owners who do at the same moment what only one of them may. */
@OnServer
class OwnersAtOnceIT {
    private static final int TRIES = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Tenant tenant = Tenant.create();
    private final String first = tenant.ownerEmail();
    private final String second = "second-" + tenant.ownerEmail();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @RepeatedTest(TRIES)
    void ofTwoWhoRemoveEachOtherOneIsLeft() {
        TestBed.database().addMember(tenant.id(), second, true);
        long firstId = TestBed.database().memberId(first);
        long secondId = TestBed.database().memberId(second);

        List<Answer> answers = together(
                () -> Api.as(first).removeMember(secondId), () -> Api.as(second).removeMember(firstId));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(204);
        assertThat(answers)
                .extracting(Answer::status)
                .as("whose turn was second is no owner, or nobody, any more")
                .isSubsetOf(204, 409, 403, 401);
        assertThat(TestBed.database().owners(tenant.id())).isEqualTo(1);
    }

    @RepeatedTest(TRIES)
    void ofTwoWhoStepBackOneStaysAnOwner() {
        TestBed.database().addMember(tenant.id(), second, true);
        long firstId = TestBed.database().memberId(first);
        long secondId = TestBed.database().memberId(second);

        List<Answer> answers = together(() -> Api.as(first).changeMember(firstId, false), () -> Api.as(second)
                .changeMember(secondId, false));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(TestBed.database().owners(tenant.id())).isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofTwoOrganizationsOneInvitesAnAddress() {
        Tenant other = Tenant.create();
        String email = "new-" + first;

        List<Answer> answers = together(
                () -> tenant.owner().invite(email, false), () -> other.owner().invite(email, true));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422);
    }

    private List<Answer> together(Supplier<Answer> one, Supplier<Answer> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        var running = Stream.of(one, other)
                .map(call -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return call.get();
                        },
                        threads))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
