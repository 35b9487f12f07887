package io.loquent.organization;

import io.loquent.database.Row;
import io.loquent.twilio.AccountSid;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What is told of an organization, without anything sealed.
 *
 * @param accountFacts empty facts when no account is connected
 * @param previousSid of the pair that can be rolled back to
 * @param previousUntil until when; null when there is none
 */
public record OrganizationOverview(
        String name,
        boolean byoTwilio,
        Optional<AccountSid> accountSid,
        AccountFacts accountFacts,
        Optional<AccountSid> previousSid,
        OffsetDateTime previousUntil) {

    static OrganizationOverview of(Row row) throws SQLException {
        OffsetDateTime until = row.time("purge_after");
        boolean isThere = until != null && until.isAfter(OffsetDateTime.now(ZoneOffset.UTC));
        return new OrganizationOverview(
                row.text("name"),
                row.truth("byo_twilio"),
                Optional.ofNullable(row.text("twilio_account_sid")).map(AccountSid::of),
                AccountFacts.of(row),
                isThere ? Optional.of(AccountSid.of(row.text("previous_sid"))) : Optional.empty(),
                isThere ? until : null);
    }
}
