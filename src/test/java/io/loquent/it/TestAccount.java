package io.loquent.it;

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

    String masked() {
        return "AC••••••••" + sid.substring(30);
    }

    @Override
    public String toString() {
        return masked();
    }
}
