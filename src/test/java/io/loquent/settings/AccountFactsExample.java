package io.loquent.settings;

import io.loquent.organization.AccountFacts;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What is on record of an account some time after it was connected. */
final class AccountFactsExample extends AccountFacts {
    private static final long serialVersionUID = 1L;
    private static final OffsetDateTime CONNECTED_AT = OffsetDateTime.of(2026, 1, 1, 2, 3, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime VERIFIED_AT = OffsetDateTime.of(2026, 1, 2, 3, 4, 0, 0, ZoneOffset.UTC);

    private final String status;
    private final String type;
    private final int phoneNumbers;
    private final String verification;

    private AccountFactsExample(String status, String type, int phoneNumbers, String verification) {
        this.status = status;
        this.type = type;
        this.phoneNumbers = phoneNumbers;
        this.verification = verification;
    }

    static AccountFacts of(String type, int phoneNumbers, String verification) {
        return new AccountFactsExample(null, type, phoneNumbers, verification);
    }

    static AccountFacts notActive(String status) {
        return new AccountFactsExample(status, "Full", 3, "account-not-active");
    }

    @Override
    public String status() {
        return status;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Integer phoneNumbers() {
        return phoneNumbers;
    }

    @Override
    public OffsetDateTime connectedAt() {
        return CONNECTED_AT;
    }

    @Override
    public OffsetDateTime verifiedAt() {
        return VERIFIED_AT;
    }

    @Override
    public String verification() {
        return verification;
    }
}
