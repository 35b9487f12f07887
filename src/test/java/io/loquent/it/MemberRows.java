package io.loquent.it;

import io.loquent.limit.Fingerprint;
import java.util.Locale;

/** People, their permissions, invitations and tokens, put into the database as no caller could. */
public interface MemberRows extends Statements {
    default void addMember(long organization, String email, boolean owner, String... permissions) {
        String member = one(
                "insert into member (organization_id, email, password_hash, owner) values (?, ?, ?, ?) returning id",
                organization,
                email,
                TestPassword.HASH,
                owner);
        trustLoopback(email);
        for (String permission : permissions) {
            one(
                    "insert into member_permission (member_id, permission) values (?, ?) returning permission",
                    Long.valueOf(member),
                    permission);
        }
    }

    /** As if the member had signed in from this machine today: that one does is no news for the trail. */
    private void trustLoopback(String email) {
        one(
                "insert into known_address (id, known_until) values (?, now() + interval '90 days')"
                        + " on conflict (id) do update set known_until = excluded.known_until returning id",
                Fingerprint.of(email.toLowerCase(Locale.ROOT) + " 127.0.0.1"));
    }

    default void takePermission(String email, String permission) {
        one(
                "delete from member_permission p using member m "
                        + "where m.id = p.member_id and m.email = ? and p.permission = ? returning 1",
                email,
                permission);
    }

    /** As the operator's command does. */
    default void giveOneTimePassword(String email) {
        execute("update member set one_time_password_until = now() + interval '1 day' where email = '" + email + "'");
    }

    default void expireToken(long id) {
        one("update api_token set expires_at = now() - interval '1 second' where id = ? returning 1", id);
    }

    default long memberId(String email) {
        return Long.parseLong(one("select id from member where email = ?", email));
    }

    default void endInvitation(String email) {
        one("update member set invitation_until = now() - interval '1 second' where email = ? returning 1", email);
    }

    /** Everybody of the organization, and their tokens, as JSON; but not when they were last here. */
    default String people(long organization) {
        return String.join(
                "",
                rows(
                        "select (to_jsonb(m) - 'last_signed_in_at')::text || coalesce((select string_agg("
                                + "(to_jsonb(t) - 'last_used_at')::text, '' order by t.id) from api_token t"
                                + " where t.member_id = m.id), '') from member m where organization_id = ? order by m.id",
                        organization));
    }

    /** How many owners of the organization could sign in. */
    default int owners(long organization) {
        return Integer.parseInt(one(
                "select count(*) from member where organization_id = ? and owner and password_hash is not null",
                organization));
    }
}
