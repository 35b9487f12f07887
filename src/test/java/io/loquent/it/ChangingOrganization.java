package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An organization that connects, replaces and disconnects at random, and remembers what it was answered: what was
 * answered 200 must be there, what had no answer may be there or not, and nothing else may. Used by one thread at a time.
 */
final class ChangingOrganization {
    private static final Set<String> CHANGES = Set.of("connect ok", "replace ok", "disconnect ok");
    private static final int LONGEST_TWILIO_MILLIS = 120;
    private static final int LONGEST_PAGE = 500;

    private final Tenant tenant = Tenant.create();
    private final Random random;
    /** Told apart by how many numbers each has: 1, 2, 3. */
    private final List<TestAccount> accounts =
            IntStream.rangeClosed(1, 3).mapToObj(TestAccount::withNumbers).toList();

    private final ChangeHistory history = new ChangeHistory();
    private volatile int attempts;
    private volatile int done;

    ChangingOrganization(long seed) {
        random = new Random(seed);
        accounts.forEach(account -> account.answers(call -> {
            Thread.sleep(random.nextInt(LONGEST_TWILIO_MILLIS));
            SandboxAnswer.usual().give(call);
        }));
    }

    Tenant tenant() {
        return tenant;
    }

    /** How many changes were tried. */
    int attempts() {
        return attempts;
    }

    /** How many of them were answered 200. */
    int done() {
        return done;
    }

    /** @throws AssertionError when there is no answer */
    Answer change(URI application) {
        Optional<TestAccount> next =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(accounts.get(random.nextInt(accounts.size())));
        Api owner = tenant.owner().at(application);
        attempts++;
        Answer answer;
        try {
            answer = next.map(account -> owner.replace(account.sid(), account.token()))
                    .orElseGet(() -> owner.disconnect("shared"));
        } catch (AssertionError noAnswer) {
            history.mayHaveHappened(next);
            throw noAnswer;
        }
        if (answer.status() == 200) {
            history.happened(next);
            done++;
        } else if (answer.body().contains("database-unavailable")) {
            // The commit itself may have been cut off, or what is read behind it.
            history.mayHaveHappened(next);
        }
        return answer;
    }

    /** Fails when anything of the record, the credentials in it and the trail does not fit together. */
    void requireWhole(URI application) {
        String sid = TestBed.database().organization(tenant.id(), "twilio_account_sid");
        Optional<TestAccount> now =
                accounts.stream().filter(account -> account.sid().equals(sid)).findFirst();
        assertThat(now.map(TestAccount::sid).orElse(null))
                .as("an account of ours")
                .isEqualTo(sid);
        requireUsable(now, tenant.owner().at(application));
        requireRecorded(now);
    }

    private void requireUsable(Optional<TestAccount> now, Api owner) {
        Answer settings = owner.settings();
        assertThatAnswer(settings).isOk();
        assertThat(settings.json().isNull("twilio_account_sid")).isEqualTo(now.isEmpty());
        now.ifPresent(account ->
                assertThat(settings.json().getString("twilio_account_sid")).isEqualTo(account.masked()));

        Answer numbers = owner.phoneNumbers();
        assertThatAnswer(numbers).isOk();
        assertThat(numbers.json().getString("account")).isEqualTo(now.isPresent() ? "byo" : "shared");
        now.ifPresent(account ->
                assertThat(numbers.json().getJsonArray("phone_numbers")).hasSize(accounts.indexOf(account) + 1));
    }

    private void requireRecorded(Optional<TestAccount> now) {
        List<JsonObject> events = Trail.of(tenant).events("limit=" + LONGEST_PAGE + "&result=ok");
        assertThat(events).as("all of them are on one page").hasSizeLessThan(LONGEST_PAGE);
        List<JsonObject> changes = new ArrayList<>(events.stream()
                .filter(event -> CHANGES.contains(Trail.action(event)))
                .toList());
        Collections.reverse(changes);
        assertThat(history.requireToldBy(changes))
                .as("the record is as the trail's last says")
                .isEqualTo(now.map(TestAccount::masked));
        TestBed.database().verifyChain(tenant.id());
    }
}
