package io.loquent.connection.rest;

import io.loquent.connection.AfterDisconnect;
import io.loquent.connection.ConnectForm;
import io.loquent.connection.StoredConnections;
import io.loquent.connection.TwilioConnections;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.rest.JsonBody;
import io.loquent.problem.rest.JsonBody.Kind;
import io.loquent.secret.SecretText;
import io.loquent.settings.rest.SettingsJson;
import io.loquent.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The organization's own account: connect, verify, roll back, disconnect. Each answers with the settings after it. */
@ApplicationScoped
@Path("/twilio")
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionResource {
    private static final String ACCOUNT_SID = "account_sid";
    private static final String AUTH_TOKEN = "auth_token";
    private static final String REPLACE_ACCOUNT = "replace_account";
    private static final String CALLS = "calls";
    private static final Map<String, Kind> CONNECT =
            Map.of(ACCOUNT_SID, Kind.TEXT, AUTH_TOKEN, Kind.TEXT, REPLACE_ACCOUNT, Kind.FLAG);
    private static final Map<String, Kind> DISCONNECT = Map.of(CALLS, Kind.TEXT);

    @Inject
    private TwilioConnections connections;

    @Inject
    private StoredConnections stored;

    @POST
    @Path("/connect")
    @Consumes(MediaType.APPLICATION_JSON)
    public String connect(InputStream body) {
        JsonBody json = JsonBody.read(body, CONNECT);
        String token = json.text(AUTH_TOKEN);
        return SettingsJson.of(connections.connect(new ConnectForm(
                json.text(ACCOUNT_SID), token == null ? null : SecretText.of(token), json.flag(REPLACE_ACCOUNT))));
    }

    @POST
    @Path("/verify")
    public String verify() {
        return SettingsJson.of(stored.verify());
    }

    @POST
    @Path("/rollback")
    public String rollBack() {
        return SettingsJson.of(stored.rollBack());
    }

    @POST
    @Path("/disconnect")
    @Consumes(MediaType.APPLICATION_JSON)
    public String disconnect(InputStream body) {
        String calls = JsonBody.read(body, DISCONNECT).text(CALLS);
        return SettingsJson.of(stored.disconnect(afterDisconnect(calls)));
    }

    private static AfterDisconnect afterDisconnect(String calls) {
        return switch (calls == null ? "" : calls) {
            case "stop" -> AfterDisconnect.STOP;
            case "shared" -> AfterDisconnect.SHARED;
            default ->
                throw ProblemException.invalidInput(
                        List.of(new FieldError("/" + CALLS, Text.of("disconnect.calls-missing"))));
        };
    }
}
