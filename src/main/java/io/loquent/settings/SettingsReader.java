package io.loquent.settings;

import io.loquent.organization.OrganizationOverviews;
import io.loquent.security.CurrentMember;
import io.loquent.security.Permission;
import io.loquent.twilio.SharedAccount;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The settings of the caller's organization, for every member. */
@Stateless
public class SettingsReader {
    @Inject
    private CurrentMember caller;

    @Inject
    private OrganizationOverviews overviews;

    @Inject
    private SharedAccount sharedAccount;

    @RolesAllowed(Permission.MEMBER)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Settings read() {
        return Settings.of(overviews.require(caller.organizationId()), sharedAccount.isAvailable());
    }
}
