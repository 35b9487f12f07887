package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is done about an organization's people is in the trail. */
@OnServer
class MemberTrailIT {
    private static final String LIST = "Twilio:Collection:List";

    private final Tenant tenant = Tenant.create();
    private final Trail trail = Trail.of(tenant);

    @Test
    void invitingChangingAndRemovingPeopleIsInIt() {
        String email = tenant.address("new");
        int id = tenant.owner().invite(email, false, LIST).json().getInt("id");
        tenant.owner().inviteAgain(id);
        tenant.owner().changeMember(id, true);
        tenant.owner().removeMember(id);
        tenant.owner().removeMember(TestBed.database().memberId(tenant.ownerEmail()));

        assertThat(trail.actions())
                .containsExactly(
                        "member-removed last-owner",
                        "member-removed ok",
                        "member-changed ok",
                        "member-invited ok",
                        "member-invited ok");
        assertThat(trail.events())
                .map(event -> event.getString("subject"))
                .containsExactly(tenant.ownerEmail(), email, email + ": owner", email, email + ": " + LIST);
    }

    @Test
    void whatIsRefusedAboutPeopleIsInIt() {
        Tenant other = Tenant.create();
        long owner = TestBed.database().memberId(tenant.ownerEmail());
        long stranger = TestBed.database().memberId(other.ownerEmail());
        tenant.owner().invite("nobody", false);
        tenant.owner().invite(tenant.memberEmail(), false);
        tenant.owner().invite(other.memberEmail(), false);
        tenant.owner().inviteAgain(owner);
        tenant.owner().changeMember(owner, false, "Everything:Collection:Create");
        tenant.owner().changeMember(owner, false);
        tenant.owner().changeMember(stranger, true);
        tenant.owner().removeMember(stranger);

        assertThat(trail.events())
                .map(event -> Trail.action(event) + " " + event.getString("subject", "nothing"))
                .containsExactly(
                        "member-removed not-found #" + stranger,
                        "member-changed not-found #" + stranger,
                        "member-changed last-owner " + tenant.ownerEmail(),
                        "member-changed invalid-input " + tenant.ownerEmail(),
                        "member-invited already-member " + tenant.ownerEmail(),
                        "member-invited invalid-input " + other.memberEmail(),
                        "member-invited invalid-input " + tenant.memberEmail(),
                        "member-invited invalid-input nothing");
        assertThat(trail.events()).allMatch(event -> event.getString("email").equals(tenant.ownerEmail()));
        assertThat(Trail.of(other).actions()).isEmpty();
    }
}
