package io.loquent.twilio;

import io.loquent.problem.ProblemException;
import io.loquent.text.Invisible;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the few fields that are needed out of Twilio's JSON; anything amiss is an answer that cannot be used. */
final class TwilioJson {
    /** NB: Twilio publishes that a number's capabilities may be null. */
    private static final PhoneNumber.Capabilities NONE = new PhoneNumber.Capabilities(false, false, false, false);

    private TwilioJson() {}

    static TwilioAccount account(JsonObject answer) {
        return reading(() -> {
            AccountSid sid = AccountSid.of(answer.getString("sid"));
            String owner = answer.getString("owner_account_sid", sid.value());
            return new TwilioAccount(
                    sid,
                    shown(answer, "friendly_name"),
                    text(answer, "status"),
                    shown(answer, "type"),
                    !owner.equals(sid.value()));
        });
    }

    static List<PhoneNumber> phoneNumbers(JsonObject answer) {
        return reading(() -> answer.getJsonArray("incoming_phone_numbers").getValuesAs(TwilioJson::phoneNumber));
    }

    private static PhoneNumber phoneNumber(JsonValue value) {
        JsonObject number = value.asJsonObject();
        return new PhoneNumber(
                text(number, "sid"),
                text(number, "phone_number"),
                shown(number, "friendly_name"),
                number.isNull("capabilities") ? NONE : capabilities(number.getJsonObject("capabilities")));
    }

    private static PhoneNumber.Capabilities capabilities(JsonObject can) {
        return new PhoneNumber.Capabilities(
                can.getBoolean("voice", false),
                can.getBoolean("sms", false),
                can.getBoolean("mms", false),
                can.getBoolean("fax", false));
    }

    /** A text as it is stored or shown; whoever may name things at Twilio must not write into our logs by that. */
    private static String text(JsonObject answer, String field) {
        return Invisible.replacedIn(answer.getString(field));
    }

    /** The same of what may be missing. */
    private static String shown(JsonObject answer, String field) {
        return Invisible.replacedIn(answer.getString(field, ""));
    }

    /** The page after {@code current}; null after the last. A page that does not lead on is a lie and ends it. */
    static NextPage nextPage(JsonObject answer, NextPage current) {
        return reading(() -> {
            String uri = answer.getString("next_page_uri", null);
            if (uri == null) {
                return null;
            }
            Map<String, String> query = query(URI.create(uri).getRawQuery());
            NextPage next = new NextPage(Integer.parseInt(query.get("Page")), query.get("PageToken"));
            if (next.number() <= current.number()) {
                throw TwilioFailure.unusableAnswer(null);
            }
            return next;
        });
    }

    private static Map<String, String> query(String rawQuery) {
        return Stream.of(rawQuery.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, repeated) -> first));
    }

    private static <T> T reading(java.util.function.Supplier<T> reader) {
        try {
            return reader.get();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // NB: a missing, null or differently typed field shows as one of four unchecked exceptions of JSON-P; and
            // without the cause, for whoever reads an address or a number quotes it, line ends and all, in the log.
            throw TwilioFailure.unusableAnswer(null);
        }
    }
}
