package io.loquent.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Queue;

/** Where every request arrives: it is written down, then answered as its account's script says. */
final class TwilioDesk implements HttpHandler {

    private final Queue<SeenRequest> seen;
    private final AnswerScript script;
    private final TwilioResources resources;
    private final SandboxWire wire;

    TwilioDesk(Queue<SeenRequest> seen, AnswerScript script, AccountRegister accounts, SandboxWire wire) {
        this.seen = seen;
        this.script = script;
        this.resources = new TwilioResources(accounts);
        this.wire = wire;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var credentials = BasicCredentials.of(exchange);
        var request = SeenRequest.of(exchange, credentials);
        seen.add(request);

        try (exchange) {
            var call = new SandboxCall(exchange, wire, request, () -> resources.reply(request, credentials));
            script.next(request.accountSid()).give(call);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
