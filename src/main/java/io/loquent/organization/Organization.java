package io.loquent.organization;

import io.loquent.secret.SealBinding;
import io.loquent.secret.SealedSecret;
import io.loquent.twilio.AccountSid;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;

/**
 * The tenant's record. SID and sealed token are both present or both absent; the database holds to that too.
 *
 * <p>NB: not cacheable. Another node may have changed the credentials a moment ago, and a stale pair would run calls on
 * an account the customer has left.
 */
@Entity
@Cacheable(false)
public class Organization {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "byo_twilio")
    private boolean byoTwilio;

    @Column(name = "twilio_account_sid")
    private String twilioAccountSid;

    @Column(name = "twilio_auth_token")
    private byte[] twilioAuthToken;

    @Embedded
    private AccountFacts accountFacts;

    @Version
    private long version;

    protected Organization() {}

    public OrganizationId id() {
        return new OrganizationId(id);
    }

    public String name() {
        return name;
    }

    public boolean isByoTwilio() {
        return byoTwilio;
    }

    public Optional<AccountSid> twilioAccountSid() {
        return Optional.ofNullable(twilioAccountSid).map(AccountSid::of);
    }

    /** The sealed Auth Token; present exactly when {@link #twilioAccountSid()} is. */
    public Optional<SealedSecret> twilioAuthToken() {
        return Optional.ofNullable(twilioAuthToken).map(SealedSecret::ofBytes);
    }

    /** What is known of the connected account; empty facts when there is none. */
    public AccountFacts accountFacts() {
        return accountFacts == null ? AccountFacts.none() : accountFacts;
    }

    /** Grows with every change of this record; what a writer saw before it waited for Twilio. */
    public long version() {
        return version;
    }

    /** What a token of this organization and {@code sid} is sealed to. */
    public SealBinding sealBinding(AccountSid sid) {
        return new SealBinding(id, sid.value());
    }

    void connect(AccountSid sid, SealedSecret authToken, AccountFacts facts) {
        twilioAccountSid = sid.value();
        twilioAuthToken = authToken.toBytes();
        byoTwilio = true;
        accountFacts = facts;
    }

    /** The pair that is there was verified once more; since when and by whom it is connected stays. */
    void renew(AccountFacts facts) {
        byoTwilio = true;
        accountFacts = facts.connectedAs(accountFacts());
    }

    /** Forgets the credentials. {@code byo} says what calls do then: stand still (rule 3), or run on the shared account. */
    void disconnect(boolean byo) {
        byoTwilio = byo;
        twilioAccountSid = null;
        twilioAuthToken = null;
        accountFacts = AccountFacts.none();
    }
}
