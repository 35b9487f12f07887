package io.loquent.it;

import java.time.Duration;

/** When connected accounts are to be checked again, seen past the application. */
public final class CheckSchedule {
    private CheckSchedule() {}

    /** From connecting to the next check. */
    static Duration fromConnecting(Tenant tenant) {
        return Duration.ofSeconds(Long.parseLong(TestBed.database()
                .one(
                        "select extract(epoch from twilio_check_due - twilio_connected_at)::bigint"
                                + " from organization where id = ?",
                        tenant.id())));
    }

    /** From now to the next check. */
    static Duration fromNow(Tenant tenant) {
        return Duration.ofSeconds(Long.parseLong(TestBed.database()
                .one(
                        "select extract(epoch from twilio_check_due - now())::bigint from organization where id = ?",
                        tenant.id())));
    }

    /** @param from an SQL interval from now; what is overdue longest is taken first */
    public static void makeDue(Tenant tenant, String from) {
        TestBed.database()
                .one(
                        "update organization set twilio_check_due = now() + interval '" + from
                                + "' where id = ? returning 1",
                        tenant.id());
    }

    /** Organizations with a copy of the tenant's pair, which is sealed to another, so that Twilio is never asked. */
    static void addDue(String name, int count, Tenant connected) {
        TestBed.database()
                .one(
                        "with added as (insert into organization (name, byo_twilio, twilio_account_sid, twilio_auth_token,"
                                + " twilio_check_due) select ?, true, twilio_account_sid, twilio_auth_token, now()"
                                + " from organization, generate_series(1, ?) where id = ? returning 1)"
                                + " select count(*) from added",
                        name,
                        count,
                        connected.id());
    }

    static int countDue(String name) {
        return Integer.parseInt(TestBed.database()
                .one("select count(*) from organization where name = ? and twilio_check_due <= now()", name));
    }

    /** As the trail tells. */
    static int mostChecksInAMinute(String name) {
        return Integer.parseInt(TestBed.database()
                .one(
                        "select coalesce(max(checks), 0) from (select count(*) as checks from audit_event e"
                                + " join organization o on o.id = e.organization_id where o.name = ?"
                                + " and e.action = 'verify' group by date_trunc('minute', e.recorded_at)) as minutes",
                        name));
    }

    static void disconnect(String name) {
        TestBed.database()
                .one(
                        "with left_over as (update organization set twilio_account_sid = null, twilio_auth_token = null"
                                + " where name = ? returning 1) select count(*) from left_over",
                        name);
    }
}
