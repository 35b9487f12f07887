package io.loquent.member.ui;

import io.loquent.member.NewInvitation;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** What the screen asks for; it outlives a session that is stored and read again, hence serializable. */
interface MemberService extends Serializable {

    List<MemberRow> list();

    NewInvitation invite(String email, boolean owner, Set<String> permissions);

    NewInvitation inviteAgain(long id);

    void change(long id, boolean owner, Set<String> permissions);

    void remove(long id);
}
