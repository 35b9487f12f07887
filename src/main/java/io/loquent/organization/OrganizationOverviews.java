package io.loquent.organization;

import io.loquent.database.LoquentDataSource;
import io.loquent.database.RowQuery;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Reads what is told of organizations. */
@ApplicationScoped
public class OrganizationOverviews {
    private static final RowQuery<OrganizationOverview> BY_ID = new RowQuery<>("""
            select o.name, o.byo_twilio, o.twilio_account_sid, o.twilio_account_name, o.twilio_account_status,
              o.twilio_account_type, o.twilio_subaccount, o.twilio_phone_numbers, o.twilio_connected_at,
              o.twilio_connected_by, o.twilio_verified_at, o.twilio_verification, o.twilio_check_due,
              p.twilio_account_sid as previous_sid, p.purge_after
            from organization o left join previous_connection p on p.organization_id = o.id where o.id = ?
            """, OrganizationOverview::of);

    @Resource(lookup = LoquentDataSource.JNDI_NAME)
    private DataSource database;

    /**
     * Fresh from the database.
     *
     * @throws IllegalStateException when there is none: the caller was signed in to it a moment ago
     */
    public OrganizationOverview require(OrganizationId id) {
        return BY_ID.find(database, id.value())
                .orElseThrow(() -> new IllegalStateException("No organization " + id.value()));
    }
}
