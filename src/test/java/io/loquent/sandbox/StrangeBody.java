package io.loquent.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;

/** Answers of status 200 whose body is not what was asked for. */
enum StrangeBody implements SandboxAnswer {
    HTML {
        @Override
        public void give(SandboxCall call) throws IOException {
            var page = "<!DOCTYPE html><html><body><h1>Please sign in to the network</h1></body></html>";
            call.answer(200, "text/html; charset=utf-8", page.getBytes(UTF_8));
        }
    },

    EMPTY {
        @Override
        public void give(SandboxCall call) throws IOException {
            call.answer(200, SandboxCall.JSON, new byte[0]);
        }
    },

    TRUNCATED_JSON {
        @Override
        public void give(SandboxCall call) throws IOException {
            var whole = goodAccount(call);
            call.answer(200, SandboxCall.JSON, Arrays.copyOf(whole, whole.length / 2));
        }
    },

    ANOTHER_ACCOUNT {
        @Override
        public void give(SandboxCall call) throws IOException {
            call.answer(200, SandboxCall.JSON, goodAccount("AC" + "f".repeat(32)));
        }
    },

    HUGE {
        @Override
        public void give(SandboxCall call) throws IOException {
            var start = "{\"sid\":\"" + call.request().accountSid() + "\",\"status\":\"active\",\"friendly_name\":\"";
            var megabyte = "x".repeat(1_000_000).getBytes(UTF_8);
            try (var out = call.start(200, SandboxCall.JSON, 0)) {
                out.write(start.getBytes(UTF_8));
                for (int i = 0; i < 50; i++) {
                    out.write(megabyte);
                }
                out.write("\"}".getBytes(UTF_8));
            }
        }
    };

    /** The account asked for, as an active one, also where the sandbox has no such account. */
    static byte[] goodAccount(SandboxCall call) {
        return goodAccount(call.request().accountSid());
    }

    static byte[] goodAccount(String sid) {
        var account = AccountOnFile.active(sid, "Any account", "any-token");
        return TwilioReply.ok(AccountJson.of(account)).bytes();
    }
}
