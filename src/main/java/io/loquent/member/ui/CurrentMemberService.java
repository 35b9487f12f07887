package io.loquent.member.ui;

import io.loquent.member.Inviting;
import io.loquent.member.NewInvitation;
import io.loquent.member.OrganizationMembers;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Set;

/** The service itself. NB: looked up anew, because the panel may have been in a stored session since it was made. */
final class CurrentMemberService implements MemberService {
    private static final long serialVersionUID = 1L;

    @Override
    public List<MemberRow> list() {
        return members().list().stream().map(MemberRow::of).toList();
    }

    @Override
    public NewInvitation invite(String email, boolean owner, Set<String> permissions) {
        return inviting().invite(email, owner, List.copyOf(permissions));
    }

    @Override
    public NewInvitation inviteAgain(long id) {
        return inviting().inviteAgain(id).orElseThrow(CurrentMemberService::gone);
    }

    @Override
    public void change(long id, boolean owner, Set<String> permissions) {
        members().change(id, owner, List.copyOf(permissions)).orElseThrow(CurrentMemberService::gone);
    }

    @Override
    public void remove(long id) {
        members().remove(id);
    }

    /** Somebody else removed them since the list was shown. */
    private static ProblemException gone() {
        return new ProblemException(ProblemType.MEMBERS_CHANGED, Text.of("members-changed.gone"));
    }

    private static Inviting inviting() {
        return CDI.current().select(Inviting.class).get();
    }

    private static OrganizationMembers members() {
        return CDI.current().select(OrganizationMembers.class).get();
    }
}
