package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.SeenRequest;
import java.util.List;

/** A Twilio account of one test, with a token nobody else has. */
public record TestAccount(String sid, String token) {
    static TestAccount withNumbers(int count) {
        String token = Tokens.fresh();
        return new TestAccount(TestBed.twilio().opensAccount(token, count), token);
    }

    public static TestAccount open() {
        return withNumbers(1);
    }

    /** One at which Twilio answers like this; the last answer stays. */
    public static TestAccount answering(SandboxAnswer... answers) {
        TestAccount account = open();
        account.answers(answers);
        return account;
    }

    void answers(SandboxAnswer... answers) {
        TestBed.twilio().answers(sid, answers);
    }

    List<SeenRequest> requestsSeen() {
        return TestBed.twilio().requestsSeen(sid);
    }

    /** Waits until Twilio has been asked about it so many times. */
    void awaitRequests(int count) throws InterruptedException {
        for (int tries = 0; tries < 1000 && requestsSeen().size() < count; tries++) {
            Thread.sleep(10);
        }
        assertThat(requestsSeen()).hasSize(count);
    }

    String masked() {
        return "AC••••••••" + sid.substring(30);
    }

    @Override
    public String toString() {
        return masked();
    }
}
