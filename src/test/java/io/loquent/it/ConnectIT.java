package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAccount;
import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.SeenRequest;
import io.loquent.sandbox.TwilioError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connecting an account, as product.md section 2 promises. */
@OnServer
class ConnectIT {
    private final Tenant tenant = Tenant.create();

    @Test
    void aGoodPairIsConnectedAndOnlyItsMaskIsShown() {
        // when
        Answer answer = tenant.admin().connect(SandboxAccount.ACTIVE.sid(), SandboxAccount.ACTIVE.authToken());

        // then
        assertThatAnswer(answer).isOk().hasHeader("Content-Type", "application/json");
        assertThat(answer.body().replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "TIME"))
                .isEqualTo("""
                        {"organization":"%s","byo_twilio":true,"twilio_account_sid":"AC••••••••1234",\
                        "twilio_account_name":"Acme Support","twilio_account_status":"active",\
                        "twilio_account_type":"Full","twilio_subaccount":false,"twilio_phone_numbers":null,\
                        "twilio_connected_at":"TIME","twilio_connected_by":"%s","twilio_verified_at":"TIME",\
                        "twilio_verification":"ok","twilio_shared_account_available":true,"twilio_roll_back_sid":null,"twilio_roll_back_until":null}""".formatted(tenant.name(), tenant.adminEmail()));
        assertThat(tenant.member().settings().body()).isEqualTo(answer.body());
    }

    @Test
    void beforeConnectingTheSettingsNameNoAccount() {
        assertThat(tenant.member().settings().body()).isEqualTo("""
                        {"organization":"%s","byo_twilio":false,"twilio_account_sid":null,\
                        "twilio_account_name":null,"twilio_account_status":null,\
                        "twilio_account_type":null,"twilio_subaccount":null,"twilio_phone_numbers":null,\
                        "twilio_connected_at":null,"twilio_connected_by":null,"twilio_verified_at":null,\
                        "twilio_verification":null,"twilio_shared_account_available":true,"twilio_roll_back_sid":null,"twilio_roll_back_until":null}""".formatted(tenant.name()));
    }

    @Test
    void connectingIsOneGetAtTwilio() {
        // given
        TestAccount account = TestAccount.open();

        // when
        tenant.admin().connect(account.sid(), account.token());

        // then
        assertThat(account.requestsSeen())
                .containsExactly(new SeenRequest(
                        "GET", "/2010-04-01/Accounts/" + account.sid() + ".json", "", true, account.sid()));
    }

    @Test
    void anOwnerMayConnectWithoutAnyPermission() {
        TestAccount account = TestAccount.open();

        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();
    }

    @Test
    void whoLacksThePermissionChangesNothingAndTwilioIsNotAsked() {
        // given
        TestAccount account = TestAccount.open();
        String before = tenant.record();

        // when
        Answer asMember = tenant.member().connect(account.sid(), account.token());
        Answer asLister = tenant.lister().connect(account.sid(), account.token());

        // then
        assertThatAnswer(asMember).isBlankProblem(403);
        assertThatAnswer(asLister).isBlankProblem(403);
        assertThat(account.requestsSeen()).isEmpty();
        assertThat(tenant.record()).isEqualTo(before);
    }

    @Test
    void aPermissionThisVersionDoesNotKnowIsSkipped() {
        // given
        String email = "futurist@" + tenant.id() + ".example";
        TestBed.database().addMember(tenant.id(), email, false, "Twilio:Planet:Colonize", "not a permission", "Owner");
        TestAccount account = TestAccount.open();

        // then
        assertThatAnswer(Api.as(email).settings()).isOk();
        assertThatAnswer(Api.as(email).connect(account.sid(), account.token())).isBlankProblem(403);
    }

    @Test
    void rejectedCredentialsAreNotStored() {
        // given
        TestAccount account = TestAccount.open();
        String before = tenant.record();

        // when
        Answer answer = tenant.admin().connect(account.sid(), Tokens.fresh());

        // then
        assertThatAnswer(answer).isProblem(422, "credentials-rejected");
        assertThat(answer.header("WWW-Authenticate")).isNull();
        assertThat(tenant.record()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = TwilioError.class,
            names = {"AUTHENTICATE", "TEST_CREDENTIALS", "NOT_FOUND"})
    void everyRefusalOfTwilioIsOneKindOfProblem(TwilioError refusal) {
        // given
        TestAccount account = TestAccount.answering(SandboxAnswer.error(refusal));
        String before = tenant.record();

        // then
        assertThatAnswer(tenant.admin().connect(account.sid(), account.token())).isProblem(422, "credentials-rejected");
        assertThat(account.requestsSeen()).hasSize(1);
        assertThat(tenant.record()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = SandboxAccount.class,
            names = {"SUSPENDED", "CLOSED"})
    void anAccountThatIsNotActiveIsNotConnected(SandboxAccount account) {
        // given
        String before = tenant.record();

        // then
        assertThatAnswer(tenant.admin().connect(account.sid(), account.authToken()))
                .isProblem(422, "account-not-active");
        assertThat(tenant.record()).isEqualTo(before);
    }

    @Test
    void aRefusalThatSaysNotActiveReadsLikeTheStatus() {
        TestAccount account = TestAccount.answering(SandboxAnswer.error(TwilioError.ACCOUNT_NOT_ACTIVE));

        assertThatAnswer(tenant.admin().connect(account.sid(), account.token())).isProblem(422, "account-not-active");
    }

    @Test
    void aReplacedAccountIsTheOneUsedFromThenOn() {
        // given
        TestAccount first = TestAccount.withNumbers(1);
        TestAccount second = TestAccount.withNumbers(2);
        assertThatAnswer(tenant.admin().connect(first.sid(), first.token())).isOk();

        // when
        assertThatAnswer(tenant.owner().replace(second.sid(), second.token())).isOk();

        // then
        assertThat(tenant.member().settings().json().getString("twilio_account_sid"))
                .isEqualTo(second.masked());
        assertThat(tenant.admin().phoneNumbers().json().getJsonArray("phone_numbers"))
                .hasSize(2);
    }

    @Test
    void anotherAccountDoesNotReplaceTheConnectedOneByAccident() {
        // given
        TestAccount connected = TestAccount.open();
        TestAccount another = TestAccount.open();
        tenant.admin().connect(connected.sid(), connected.token());
        String before = tenant.record();

        // then
        Answer answer = tenant.admin().connect(another.sid(), another.token());
        assertThatAnswer(answer).isProblem(409, "account-differs");
        assertThat(answer.json().getString("detail")).contains(connected.masked(), another.masked());
        assertThat(another.requestsSeen()).isEmpty();
        assertThat(tenant.record()).isEqualTo(before);
    }

    @Test
    void aRefusedReplacementLeavesTheOldPairAtWork() {
        // given
        TestAccount old = TestAccount.withNumbers(3);
        assertThatAnswer(tenant.admin().connect(old.sid(), old.token())).isOk();
        String before = tenant.record();

        // when
        Answer refused = tenant.admin().replace(TestAccount.open().sid(), Tokens.fresh());

        // then
        assertThatAnswer(refused).isProblem(422, "credentials-rejected");
        assertThat(tenant.record()).isEqualTo(before);
        assertThat(tenant.admin().phoneNumbers().json().getJsonArray("phone_numbers"))
                .hasSize(3);
    }

    @Test
    void blanksAroundBothFieldsAreDropped() {
        TestAccount account = TestAccount.open();

        assertThatAnswer(tenant.admin().connect("  " + account.sid() + " ", " " + account.token() + "  "))
                .isOk();
        assertThat(TestBed.database().organization(tenant.id(), "twilio_account_sid"))
                .isEqualTo(account.sid());
    }

    @Test
    void theSameTokenIsSealedDifferentlyEachTime() {
        // given
        TestAccount account = TestAccount.open();
        tenant.admin().connect(account.sid(), account.token());
        String sealed = TestBed.database().organization(tenant.id(), "twilio_auth_token");

        // when
        TestAccount between = TestAccount.open();
        tenant.admin().replace(between.sid(), between.token());
        tenant.admin().replace(account.sid(), account.token());

        // then
        assertThat(tenant.admin().settings().json().getString("twilio_account_sid"))
                .isEqualTo(account.masked());
        assertThat(TestBed.database().organization(tenant.id(), "twilio_auth_token"))
                .isNotNull()
                .isNotEqualTo(sealed);
    }
}
