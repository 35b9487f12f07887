package io.loquent.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.organization.OrganizationId;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import java.sql.Connection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which refusals get into the trail, with the application's own rights. */
class RefusalsTest {
    private static final OrganizationId ACME = new OrganizationId(1);
    private static final String NOISE = "192.0.2.1";

    private EmbeddedDatabase database;
    private Sql sql;

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedDatabase.passing(0).migrate();
        sql = new Sql(database.asSuperuser());
        sql.execute("insert into organization (name) values ('Acme')");
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void whoMakesNoiseAtOneAddressDoesNotHideWhatComesFromAnother() throws Exception {
        refuse(NOISE, 15);
        refuse("192.0.2.2", 1);
        refuse(NOISE, 1);

        assertThat(events())
                .hasSize(12)
                .endsWith("refusals-not-recorded sign-in " + NOISE, "sign-in null 192.0.2.2")
                .startsWith("sign-in null " + NOISE);
    }

    @Test
    void fromAllAddressesTogetherThereIsABoundToo() throws Exception {
        for (int address : IntStream.range(0, 80).toArray()) {
            refuse("198.51.100." + address, 1);
        }

        assertThat(events()).hasSize(51).last().isEqualTo("refusals-not-recorded sign-in, from anywhere 198.51.100.50");
    }

    @Test
    void withoutAnAddressItIsOneLikeAnyOther() throws Exception {
        refuse(null, 15);

        assertThat(events()).hasSize(11).last().isEqualTo("refusals-not-recorded sign-in");
    }

    @Test
    void afterAClockThatWasAheadRefusalsAreStillRecorded() throws Exception {
        refuse(NOISE, 15);
        sql.execute("update audit_event set recorded_at = recorded_at + interval '25 hours';"
                + " update audit_chain set recorded_at = recorded_at + interval '25 hours'");

        refuse(NOISE, 1);

        assertThat(events()).hasSize(12).last().isEqualTo("sign-in null " + NOISE);
    }

    private void refuse(String address, int times) throws Exception {
        AuditEntry refusal = AuditEntry.of(
                        ACME, AuditActor.member(7, "anne@acme.example", address), AuditAction.SIGN_IN)
                .failed(AuditEntry.REFUSED);
        try (Connection connection = database.asApplication().getConnection()) {
            for (int each = 0; each < times; each++) {
                Refusals.append(connection, refusal);
            }
        }
    }

    private List<String> events() throws Exception {
        return sql.rows("select concat_ws(' ', action, coalesce(subject, 'null'), client_address) from audit_event"
                + " order by sequence");
    }
}
