package io.loquent.it;

import io.loquent.secret.Keyset;
import io.loquent.secret.SealBinding;
import io.loquent.secret.SecretText;
import io.loquent.secret.SecretVault;
import java.security.GeneralSecurityException;

/** Organizations' connections, brought into states no ordinary way leads to. */
public interface ConnectionRows extends Statements {
    /** One column of the organization's row as text. */
    String organization(long id, String column);

    default void setByoTwilio(long organization, boolean byoTwilio) {
        one("update organization set byo_twilio = ? where id = ? returning id", byoTwilio, organization);
    }

    /** Puts one organization's pair on another's row, as somebody with access to the database could. */
    default void copyConnection(long from, long to) {
        one(
                "update organization t set byo_twilio = true, twilio_account_sid = f.twilio_account_sid, "
                        + "twilio_auth_token = f.twilio_auth_token from organization f where f.id = ? and t.id = ? returning 1",
                from,
                to);
    }

    default void damageSealedToken(long organization) {
        one(
                "update organization set twilio_auth_token = set_byte(twilio_auth_token, 20, "
                        + "255 - get_byte(twilio_auth_token, 20)) where id = ? returning 1",
                organization);
    }

    /** As if the organization's token had been sealed under a key that the application's keyset lacks. */
    default void loseKey(long organization) {
        try {
            SealBinding binding = new SealBinding(organization, organization(organization, "twilio_account_sid"));
            byte[] sealed = new SecretVault(Keyset.generate())
                    .seal(SecretText.of("any"), binding)
                    .toBytes();
            one("update organization set twilio_auth_token = ? where id = ? returning 1", sealed, organization);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if the time to roll back had passed a moment ago. */
    default void makePreviousOverdue(long organization) {
        one(
                "update previous_connection set purge_after = now() - interval '1 second'"
                        + " where organization_id = ? returning 1",
                organization);
    }

    default boolean hasPrevious(long organization) {
        return !rows("select 1 from previous_connection where organization_id = ?", organization)
                .isEmpty();
    }

    /** All times of an organization's connection, and of the head of its chain: {@code by} is an SQL interval. */
    default void shiftTimes(long organization, String by) {
        String interval = "interval '" + by + "'";
        one(
                "update organization set twilio_connected_at = twilio_connected_at + " + interval
                        + ", twilio_verified_at = twilio_verified_at + " + interval
                        + ", twilio_check_due = twilio_check_due + " + interval + " where id = ? returning 1",
                organization);
        one(
                "update previous_connection set purge_after = purge_after + " + interval
                        + " where organization_id = ? returning 1",
                organization);
        one(
                "update audit_chain set recorded_at = recorded_at + " + interval
                        + " where organization_id = ? returning 1",
                organization);
    }
}
