package io.loquent.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The hash of a stored event, computed once more and apart from the database's {@code audit_append}: SHA-256 over the hash
 * before and the event's values, each as {@code <bytes>:<value>,} and a missing one as {@code -,}.
 */
final class EventHash {
    static final int LENGTH = 32;

    private static final String FORM = "loquent-audit-1";
    private static final String[] VALUES = {
        "action",
        "result",
        "actor",
        "member_id",
        "email",
        "token_id",
        "token_prefix",
        "client_address",
        "subject",
        "twilio_request_id"
    };

    private final MessageDigest digest;

    private EventHash(byte[] previous) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(previous);
    }

    /** @param row of {@code audit_event}, whole */
    static byte[] of(ResultSet row, byte[] previous) throws SQLException {
        EventHash hash = new EventHash(previous);
        hash.add(FORM);
        hash.add(row.getString("organization_id"));
        hash.add(row.getString("sequence"));
        hash.add(micros(row.getObject("recorded_at", OffsetDateTime.class)));
        for (String column : VALUES) {
            hash.add(row.getString(column));
        }
        return hash.digest.digest();
    }

    /** NB: the line of an archive may lack it. */
    private static String micros(OffsetDateTime time) {
        return time == null ? null : String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()));
    }

    private void add(String value) {
        if (value == null) {
            digest.update("-,".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        digest.update((byte) ',');
    }
}
