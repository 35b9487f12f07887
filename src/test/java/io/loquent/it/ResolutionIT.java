package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAccount;
import org.junit.jupiter.api.Test;

/** Which credentials an operation runs on, as product.md section 3 rules. */
@OnServer
class ResolutionIT {
    @Test
    void withoutAnOwnAccountTheSharedOneIsUsed() {
        Answer answer = Tenant.create().lister().phoneNumbers();

        assertThatAnswer(answer).isOk();
        assertThat(answer.json().getString("account")).isEqualTo("shared");
        assertThat(answer.json().getJsonArray("phone_numbers"))
                .hasSize(SandboxAccount.SHARED.phoneNumbers().size());
    }

    @Test
    void aConnectedAccountIsUsed() {
        // given
        Tenant tenant = Tenant.create();
        TestAccount account = TestAccount.withNumbers(1);
        tenant.admin().connect(account.sid(), account.token());

        // when
        Answer answer = tenant.lister().phoneNumbers();

        // then
        var number = answer.json().getJsonArray("phone_numbers").getJsonObject(0);
        assertThat(answer.body()).isEqualTo("""
                {"account":"byo","phone_numbers":[{"sid":"%s","phone_number":"%s","friendly_name":"%s",\
                "capabilities":{"voice":true,"sms":true,"mms":true,"fax":false}}]}""".formatted(
                        number.getString("sid"), number.getString("phone_number"), number.getString("friendly_name")));
        assertThat(number.getString("phone_number")).startsWith("+1917");
    }

    @Test
    void allPagesAreRead() {
        // given
        Tenant tenant = Tenant.create();
        TestAccount account = TestAccount.withNumbers(1001);
        tenant.admin().connect(account.sid(), account.token());

        // when
        Answer answer = tenant.lister().phoneNumbers();

        // then
        assertThat(answer.json().getJsonArray("phone_numbers")).hasSize(1001).doesNotHaveDuplicates();
        assertThat(account.requestsSeen()).hasSize(1 + 2);
    }

    @Test
    void theFlagWithoutASidIsAnErrorAndNeverTheSharedAccount() {
        // given
        Tenant tenant = Tenant.create(true);
        int seen = TestBed.twilio().requestsSeen(SandboxAccount.SHARED.sid()).size();

        // when
        Answer answer = tenant.lister().phoneNumbers();

        // then
        assertThatAnswer(answer).isProblem(409, "not-connected");
        assertThat(TestBed.twilio().requestsSeen(SandboxAccount.SHARED.sid())).hasSize(seen);
    }

    @Test
    void aSidDecidesWhateverTheFlagSays() {
        // given
        Tenant tenant = Tenant.create();
        TestAccount account = TestAccount.withNumbers(4);
        tenant.admin().connect(account.sid(), account.token());
        TestBed.database().setByoTwilio(tenant.id(), false);

        // when
        Answer answer = tenant.lister().phoneNumbers();

        // then
        assertThat(answer.json().getString("account")).isEqualTo("byo");
        assertThat(answer.json().getJsonArray("phone_numbers")).hasSize(4);
    }

    @Test
    void whatAnotherNodeWroteIsSeenAtOnce() {
        // given
        Tenant tenant = Tenant.create();
        assertThatAnswer(tenant.lister().phoneNumbers()).isOk();

        // when
        TestBed.database().setByoTwilio(tenant.id(), true);

        // then
        assertThatAnswer(tenant.lister().phoneNumbers()).isProblem(409, "not-connected");
    }

    @Test
    void aTokenMovedToAnotherOrganizationDoesNotOpen() {
        // given
        Tenant victim = Tenant.create();
        Tenant thief = Tenant.create();
        TestAccount account = TestAccount.open();
        victim.admin().connect(account.sid(), account.token());
        int seen = account.requestsSeen().size();

        // when
        TestBed.database().copyConnection(victim.id(), thief.id());

        // then
        assertThatAnswer(thief.lister().phoneNumbers()).isProblem(500, "credentials-unreadable");
        assertThat(account.requestsSeen()).hasSize(seen);
    }

    @Test
    void anUnreadableTokenCanBeMendedByConnectingAgain() {
        // given
        Tenant tenant = Tenant.create();
        TestAccount account = TestAccount.open();
        tenant.admin().connect(account.sid(), account.token());
        TestBed.database().damageSealedToken(tenant.id());
        assertThatAnswer(tenant.lister().phoneNumbers()).isProblem(500, "credentials-unreadable");

        // when
        tenant.admin().connect(account.sid(), account.token());

        // then
        assertThatAnswer(tenant.lister().phoneNumbers()).isOk();
    }

    @Test
    void aTokenRevokedAtTwilioIsAProblemOfCredentials() {
        // given
        Tenant tenant = Tenant.create();
        TestAccount account = TestAccount.open();
        tenant.admin().connect(account.sid(), account.token());

        // when
        TestBed.twilio().rejects(account.sid());

        // then
        assertThatAnswer(tenant.lister().phoneNumbers()).isProblem(422, "credentials-rejected");
    }

    @Test
    void whoMayNotListSeesNoNumbers() {
        assertThatAnswer(Tenant.create().member().phoneNumbers()).isBlankProblem(403);
        assertThatAnswer(Tenant.create().admin().phoneNumbers()).isOk();
        assertThatAnswer(Tenant.create().owner().phoneNumbers()).isOk();
    }

    @Test
    void tenantsNeverSeeEachOther() {
        // given
        Tenant acme = Tenant.create();
        Tenant globex = Tenant.create();
        TestAccount ofAcme = TestAccount.withNumbers(1);
        String globexBefore = globex.record();

        // when
        acme.owner().connect(ofAcme.sid(), ofAcme.token());

        // then
        assertThat(globex.record()).isEqualTo(globexBefore);
        assertThat(globex.owner().settings().body()).contains(globex.name()).doesNotContain(acme.name());
        assertThat(globex.owner().phoneNumbers().json().getString("account")).isEqualTo("shared");
        assertThat(globex.owner().get("/api/settings?organization=" + acme.id()).body())
                .contains(globex.name());
    }
}
