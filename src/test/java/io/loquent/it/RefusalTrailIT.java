package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused is in the trail, bounded, so that nobody can fill it. */
@OnServer
class RefusalTrailIT {
    private final Tenant tenant = Tenant.create();
    private final Trail trail = Trail.of(tenant);

    @Test
    void whoMayNotIsInItAndReadingWhatOneMayNotIsNot() {
        TestAccount account = TestAccount.open();
        tenant.member().connect(account.sid(), account.token());
        tenant.lister().removeMember(4711);
        tenant.member().phoneNumbers();
        tenant.member().members();

        assertThat(trail.actions()).containsExactly("access-denied refused", "access-denied refused");
        assertThat(trail.events())
                .map(event -> event.getString("email") + " " + event.getString("subject"))
                .containsExactly(
                        tenant.listerEmail() + " DELETE /api/members/4711",
                        tenant.memberEmail() + " POST /api/twilio/connect");
        assertThat(trail.newest().getString("client_address")).isEqualTo("127.0.0.1");
    }

    @Test
    void whatADeniedCallerMakesUpIsNotInIt() {
        for (String made : List.of("/api/twilio/connect;made=up", "/api/twilio;made=up/connect?made=up")) {
            Answer answer = tenant.member().send(made, request -> request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")));

            assertThatAnswer(answer).isBlankProblem(403);
        }

        assertThat(trail.events())
                .extracting(event -> event.getString("subject"))
                .containsExactly("POST /api/twilio/connect", "POST /api/twilio/connect");
    }

    @Test
    void nobodyFillsTheTrailWithRefusalsAndItSaysThatThereWereMore() {
        for (int i = 0; i < 15; i++) {
            tenant.admin().rollBack();
        }
        tenant.owner().rollBack();
        tenant.admin().verify();

        assertThat(trail.actions("action=roll-back")).hasSize(11);
        assertThat(trail.events("action=roll-back&limit=1").get(0).getString("email"))
                .isEqualTo(tenant.ownerEmail());
        List<JsonObject> marks = trail.events("action=refusals-not-recorded");
        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).getString("subject")).isEqualTo("roll-back");
        assertThat(marks.get(0).getString("result")).isEqualTo("nothing-to-roll-back");
        assertThat(marks.get(0).getString("email")).isEqualTo(tenant.adminEmail());
    }

    @Test
    void afterAWhileRefusalsAreRecordedAgain() {
        for (int i = 0; i < 12; i++) {
            tenant.admin().rollBack();
        }
        TestBed.database().ageEvents(tenant.id(), "11 minutes");
        for (int i = 0; i < 12; i++) {
            tenant.admin().rollBack();
        }

        assertThat(trail.actions("action=roll-back")).hasSize(20);
        assertThat(trail.actions("action=refusals-not-recorded")).hasSize(2);
    }
}
