package io.loquent.it.fuzz;

import io.loquent.it.Api;
import io.loquent.it.Tenant;
import io.loquent.it.TestBed;
import io.loquent.it.fuzz.Accounts.Account;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * An organization for some requests, with something for each operation to be about: an account that can be rolled back,
 * somebody invited, API tokens. Its callers come from an address of their own, so that no limit is met that others reached.
 */
final class Scene {
    private static int made;

    private final Tenant tenant = Tenant.create();
    private final String address = "2001:db8:f::" + Integer.toHexString(++made);
    private final Accounts accounts;
    private final String apiToken;
    private final List<String> members;
    private final List<String> tokens;

    Scene(Accounts accounts, Neighbour neighbour) {
        this.accounts = accounts;
        Api owner = tenant.owner().from(address);
        accounts.opened().subList(0, 2).forEach(account -> owner.replace(account.sid(), account.token()));
        JsonObject used = newToken(owner);
        apiToken = used.getString("token");
        tokens = List.of(id(newToken(owner)), id(used), neighbour.token());
        members = List.of(
                id(owner.invite("invited-" + tenant.memberEmail(), false).json()),
                id(tenant.adminEmail()),
                id(tenant.memberEmail()),
                id(tenant.ownerEmail()),
                neighbour.member());
    }

    private static JsonObject newToken(Api owner) {
        return owner.createToken("fuzzed", "Twilio:Collection:List").json();
    }

    private static String id(JsonObject made) {
        return made.get("id").toString();
    }

    private static String id(String email) {
        return String.valueOf(TestBed.database().memberId(email));
    }

    Tenant tenant() {
        return tenant;
    }

    String address() {
        return address;
    }

    String apiToken() {
        return apiToken;
    }

    /** What means something as the value of a field or parameter of that name. */
    List<String> known(String name, Operation operation) {
        return switch (name) {
            case "account_sid" -> accounts.all().stream().map(Account::sid).toList();
            case "auth_token" -> accounts.all().stream().map(Account::token).toList();
            case "email" ->
                List.of(
                        ++made + "-" + tenant.memberEmail(),
                        tenant.adminEmail(),
                        "owner@acme.example",
                        "x",
                        "\u00e4@\u00e4.example");
            case "id" -> operation.path().contains("/members/") ? members : tokens;
            case "cursor", "limit" -> List.of("1", "2", "500", "501", "0", "-1", "999999999999999999");
            default -> List.of();
        };
    }

    String basic(String email) {
        return basic(email, Tenant.PASSWORD);
    }

    static String basic(String email, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
