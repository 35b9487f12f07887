package io.loquent.member.ui;

import io.loquent.member.NewInvitation;
import io.loquent.problem.ProblemException;
import io.loquent.secret.SecretText;
import io.loquent.security.Member;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** In place of the service: does everything it is asked for, unless it shall refuse. */
final class MembersDouble implements MemberService {
    static final String OWNER = "owner@acme.example";
    static final String NEW = "new@acme.example";
    /** Of each invitation. */
    static final String TOKEN = "lqi_canary-4711";

    private static final long serialVersionUID = 1L;

    private final ArrayList<MemberRow> rows = new ArrayList<>();
    private ProblemException refusal;
    private boolean invitedAsOwner;

    MembersDouble() {
        rows.add(new MemberRow(1, OWNER, true, Set.of(), null, null));
    }

    void refuses(ProblemException problem) {
        refusal = problem;
    }

    boolean hasInvitedAsOwner() {
        return invitedAsOwner;
    }

    void expire(String email) {
        rows.replaceAll(row -> row.email().equals(email)
                ? invited(
                        email,
                        row.owner(),
                        row.permissions(),
                        OffsetDateTime.now().minusHours(1))
                : row);
    }

    @Override
    public List<MemberRow> list() {
        return List.copyOf(rows);
    }

    @Override
    public NewInvitation invite(String email, boolean owner, Set<String> permissions) {
        refuse();
        invitedAsOwner = owner;
        rows.add(invited(email, owner, permissions, OffsetDateTime.now().plusHours(72)));
        return invitation(email);
    }

    @Override
    public NewInvitation inviteAgain(long id) {
        refuse();
        return invitation(NEW);
    }

    @Override
    public void change(long id, boolean owner, Set<String> permissions) {
        refuse();
        rows.replaceAll(row -> row.id() == id ? invited(row.email(), owner, permissions, row.invitationUntil()) : row);
    }

    @Override
    public void remove(long id) {
        refuse();
        rows.removeIf(row -> row.id() == id);
    }

    private void refuse() {
        if (refusal != null) {
            throw refusal;
        }
    }

    private static MemberRow invited(String email, boolean owner, Set<String> permissions, OffsetDateTime until) {
        return new MemberRow(2, email, owner, permissions, until, null);
    }

    private static NewInvitation invitation(String email) {
        return new NewInvitation(new Invited(email), SecretText.of(TOKEN));
    }

    /** A member as the store would return them. */
    private static final class Invited extends Member {
        private final String email;

        Invited(String email) {
            this.email = email;
        }

        @Override
        public long id() {
            return 2;
        }

        @Override
        public String email() {
            return email;
        }
    }
}
