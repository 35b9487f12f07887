package io.loquent.apitoken;

import io.loquent.database.Row;
import io.loquent.organization.OrganizationId;
import io.loquent.security.CallingMember;
import io.loquent.security.Permission;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/**
 * What decides about a call that comes with an API token, as of now.
 *
 * @param creator for whom it acts
 * @param permissions what the token was made for and its creator may do, both; one this version does not know is skipped
 * @param creatorMustChoosePassword whether an operator gave the creator a one-time password
 * @param lastUsedAt to the minute; null when it was never used
 */
record PresentedToken(
        long id,
        String prefix,
        CallingMember creator,
        Set<String> permissions,
        boolean creatorMustChoosePassword,
        OffsetDateTime expiresAt,
        OffsetDateTime lastUsedAt) {

    static PresentedToken of(Row row) throws SQLException {
        // NB: what the creator may do now, not then; a permission taken away is gone from the tokens at once.
        Set<String> both = new HashSet<>(ApiToken.permissions(row.text("permissions")));
        both.retainAll(Permission.known(row.truth("owner"), ApiToken.permissions(row.text("creator_permissions"))));
        return new PresentedToken(
                row.id("id"),
                row.text("prefix"),
                new CallingMember(
                        row.id("member_id"), row.text("email"), new OrganizationId(row.id("organization_id"))),
                both,
                row.truth("must_choose_password"),
                row.time("expires_at"),
                row.time("last_used_at"));
    }

    boolean isExpired() {
        return expiresAt.isBefore(OffsetDateTime.now(ZoneOffset.UTC));
    }

    /** Whether this minute's use is on the record already: a busy token costs one write a minute, and no transaction else. */
    boolean isUseRecorded() {
        return lastUsedAt != null && !lastUsedAt.isBefore(ApiToken.thisMinute());
    }
}
