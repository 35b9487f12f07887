package io.loquent.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Answers of which one byte comes at a time, so that a time-out per read never strikes. */
record Dripping(Duration pause) {

    void body(SandboxCall call) throws IOException, InterruptedException {
        var account = StrangeBody.goodAccount(call);
        try (var out = call.start(200, SandboxCall.JSON, account.length)) {
            drip(account, out);
        }
    }

    void headers(SandboxCall call) throws IOException, InterruptedException {
        var account = StrangeBody.goodAccount(call);
        var headers = "HTTP/1.1 200 OK\r\nContent-Type: " + SandboxCall.JSON + "\r\nContent-Length: " + account.length
                + "\r\nConnection: close\r\n\r\n";
        try (var connection = call.takeClientConnection()) {
            var out = connection.getOutputStream();
            drip(headers.getBytes(US_ASCII), out);
            out.write(account);
        }
    }

    private void drip(byte[] bytes, OutputStream out) throws IOException, InterruptedException {
        for (byte drop : bytes) {
            out.write(drop);
            out.flush();
            Thread.sleep(pause.toMillis());
        }
    }
}
