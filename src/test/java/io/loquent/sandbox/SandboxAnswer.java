package io.loquent.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What the sandbox does with a request: answer as Twilio would, or misbehave in a named way. Given to an account with
 * {@link SandboxTwilio#answers}. Sizes and times are parameters, so that tests can be quick.
 */
@FunctionalInterface
public interface SandboxAnswer {

    void give(SandboxCall call) throws IOException, InterruptedException;

    /** As Twilio would answer, whatever the account's habit. */
    static SandboxAnswer usual() {
        return SandboxCall::answerAsUsual;
    }

    /** The answer, given late. */
    static SandboxAnswer slow(Duration delay, SandboxAnswer answer) {
        return call -> {
            Thread.sleep(delay.toMillis());
            answer.give(call);
        };
    }

    static SandboxAnswer slow(Duration delay) {
        return slow(delay, usual());
    }

    /** As usual once all have come to the gate that it waits for, at the latest after this time. */
    static SandboxAnswer held(CountDownLatch gate, Duration longest) {
        return call -> {
            gate.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            usual().give(call);
        };
    }

    /** Twilio's error, whatever the credentials. */
    static SandboxAnswer error(TwilioError error) {
        return call -> call.answer(error.reply(call.request().path()));
    }

    /** Twilio's error with a {@code Retry-After} header in whole seconds. */
    static SandboxAnswer error(TwilioError error, Duration retryAfter) {
        return call -> {
            call.header("Retry-After", Long.toString(retryAfter.toSeconds()));
            error(error).give(call);
        };
    }

    /** 200 with the account asked for, whose name is that long. */
    static SandboxAnswer longName(int length) {
        return call -> {
            var account = AccountOnFile.active(call.request().accountSid(), "x".repeat(length), "any-token");
            call.answer(TwilioReply.ok(AccountJson.of(account)));
        };
    }

    /** 200 with the account asked for, in this status, whatever the credentials. */
    static SandboxAnswer account(String status) {
        return call -> {
            var account = AccountOnFile.active(call.request().accountSid(), "Any account", "any-token");
            call.answer(TwilioReply.ok(AccountJson.of(account.withStatus(status))));
        };
    }

    /** 302 to another place, where an honest client must not send the token. */
    static SandboxAnswer redirect(URI target) {
        return call -> {
            call.header("Location", target.toString());
            call.answer(302, SandboxCall.JSON, new byte[0]);
        };
    }

    /** 200 with a web page, as a captive portal or a proxy answers. */
    static SandboxAnswer html() {
        return StrangeBody.HTML;
    }

    /** 200 as JSON, without a body. */
    static SandboxAnswer emptyBody() {
        return StrangeBody.EMPTY;
    }

    /** 200 with JSON that breaks off in the middle. */
    static SandboxAnswer truncatedJson() {
        return StrangeBody.TRUNCATED_JSON;
    }

    /** 200 with an active account that is not the one asked for. */
    static SandboxAnswer anotherAccount() {
        return StrangeBody.ANOTHER_ACCOUNT;
    }

    /** 200 with valid JSON of 50 MB and the right SID. */
    static SandboxAnswer hugeBody() {
        return StrangeBody.HUGE;
    }

    /** 200 with a good account, one byte at a time: some five minutes at 200 ms. */
    static SandboxAnswer drippingBody(Duration pause) {
        return new Dripping(pause)::body;
    }

    /** 200 whose header section comes one byte at a time, then a good account. */
    static SandboxAnswer drippingHeaders(Duration pause) {
        return new Dripping(pause)::headers;
    }

    /** Silence for that long, then the connection closes without an answer. */
    static SandboxAnswer silence(Duration length) {
        return call -> Thread.sleep(length.toMillis());
    }

    /** The connection is reset (TCP RST) instead of answered. */
    static SandboxAnswer reset() {
        return call -> {
            try (var connection = call.takeClientConnection()) {
                connection.setSoLinger(true, 0);
            }
        };
    }

    /** These bytes, one for each character, whatever HTTP makes of them; then the connection closes. */
    static SandboxAnswer raw(String bytes) {
        return call -> {
            try (var connection = call.takeClientConnection()) {
                connection.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            }
        };
    }
}
