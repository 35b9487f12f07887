package io.loquent.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An account as Twilio publishes it, every property included, {@code auth_token} too.
 *
 * @see <a href="https://www.twilio.com/docs/iam/api/account">Account</a>
 */
final class AccountJson {

    static final String CREATED = rfc2822("2024-03-04T09:30:00Z");
    static final String UPDATED = rfc2822("2025-01-06T16:45:30Z");

    private static final List<String> SUBRESOURCES = List.of(
            "addresses",
            "applications",
            "authorized_connect_apps",
            "available_phone_numbers",
            "balance",
            "calls",
            "conferences",
            "connect_apps",
            "incoming_phone_numbers",
            "keys",
            "messages",
            "notifications",
            "outgoing_caller_ids",
            "queues",
            "recordings",
            "short_codes",
            "signing_keys",
            "sip",
            "transcriptions",
            "usage");

    private AccountJson() {}

    static JsonObject of(AccountOnFile account) {
        var uri = TwilioResources.ACCOUNTS + account.sid();
        var subresources = Json.createObjectBuilder();
        SUBRESOURCES.forEach(name -> subresources.add(name, uri + "/" + pathOf(name) + ".json"));

        return Json.createObjectBuilder()
                .add("sid", account.sid())
                .add("owner_account_sid", account.ownerSid())
                .add("friendly_name", account.friendlyName())
                .add("status", account.status())
                .add("type", account.type())
                .add("auth_token", account.authTokens().get(0))
                .add("date_created", CREATED)
                .add("date_updated", UPDATED)
                .add("subresource_uris", subresources)
                .add("uri", uri + ".json")
                .build();
    }

    private static String pathOf(String subresource) {
        return switch (subresource) {
            case "short_codes" -> "SMS/ShortCodes";
            case "sip" -> "SIP";
            default ->
                Arrays.stream(subresource.split("_"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
        };
    }

    private static String rfc2822(String moment) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH)
                .format(OffsetDateTime.parse(moment));
    }
}
