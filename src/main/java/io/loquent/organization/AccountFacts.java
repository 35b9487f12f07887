package io.loquent.organization;

import io.loquent.database.Row;
import io.loquent.twilio.TwilioAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What people may know of the connected account. None of it decides which credentials are used. Everything may be null:
 * the account was connected before this was recorded, or Twilio did not say.
 */
@Embeddable
public class AccountFacts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The verification that went well; any other value is the slug of the problem it ended in. */
    public static final String VERIFIED = "ok";

    private static final Duration SOON = Duration.ofMinutes(5);

    @Column(name = "twilio_account_name")
    private String name;

    @Column(name = "twilio_account_status")
    private String status;

    @Column(name = "twilio_account_type")
    private String type;

    @Column(name = "twilio_subaccount")
    private Boolean subaccount;

    @Column(name = "twilio_phone_numbers")
    private Integer phoneNumbers;

    @Column(name = "twilio_connected_at")
    private OffsetDateTime connectedAt;

    @Column(name = "twilio_connected_by")
    private String connectedBy;

    @Column(name = "twilio_verified_at")
    private OffsetDateTime verifiedAt;

    @Column(name = "twilio_verification")
    private String verification;

    @Column(name = "twilio_check_due")
    private OffsetDateTime checkDue;

    protected AccountFacts() {}

    public static AccountFacts none() {
        return new AccountFacts();
    }

    static AccountFacts of(Row row) throws SQLException {
        AccountFacts facts = new AccountFacts();
        facts.name = row.text("twilio_account_name");
        facts.status = row.text("twilio_account_status");
        facts.type = row.text("twilio_account_type");
        facts.subaccount = row.truth("twilio_subaccount");
        facts.phoneNumbers = row.number("twilio_phone_numbers");
        facts.connectedAt = row.time("twilio_connected_at");
        facts.connectedBy = row.text("twilio_connected_by");
        facts.verifiedAt = row.time("twilio_verified_at");
        facts.verification = row.text("twilio_verification");
        facts.checkDue = row.time("twilio_check_due");
        return facts;
    }

    /** An account verified and connected just now, to be checked again after {@code untilCheck}. */
    public static AccountFacts connectedNow(TwilioAccount account, String member, Duration untilCheck) {
        AccountFacts facts = new AccountFacts();
        facts.name = account.friendlyName();
        facts.status = account.status();
        facts.type = account.type();
        facts.subaccount = account.subaccount();
        facts.connectedAt = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        facts.connectedBy = member;
        facts.verifiedAt = facts.connectedAt;
        facts.verification = VERIFIED;
        facts.checkDue = facts.connectedAt.plus(untilCheck);
        return facts;
    }

    /** These, except that the account was connected when and by whom the others say, if they do. */
    AccountFacts connectedAs(AccountFacts others) {
        if (others.connectedAt != null) {
            connectedAt = others.connectedAt;
            connectedBy = others.connectedBy;
        }
        return this;
    }

    /** The account's name at Twilio when it was last looked at. */
    public String name() {
        return name;
    }

    public String status() {
        return status;
    }

    public String type() {
        return type;
    }

    public Boolean subaccount() {
        return subaccount;
    }

    /** How many numbers it held at the last verification. */
    public Integer phoneNumbers() {
        return phoneNumbers;
    }

    /** Whether they were never counted and soon are. */
    public boolean isCountNear() {
        return phoneNumbers() == null
                && checkDue != null
                && checkDue.isBefore(OffsetDateTime.now(ZoneOffset.UTC).plus(SOON));
    }

    public OffsetDateTime connectedAt() {
        return connectedAt;
    }

    /** The e-mail address of the member who connected it. */
    public String connectedBy() {
        return connectedBy;
    }

    public OffsetDateTime verifiedAt() {
        return verifiedAt;
    }

    /** {@link #VERIFIED} or a problem's slug. */
    public String verification() {
        return verification;
    }
}
