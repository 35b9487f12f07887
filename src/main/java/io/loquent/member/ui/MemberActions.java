package io.loquent.member.ui;

import java.io.Serializable;

/** What a card's buttons ask for. */
interface MemberActions extends Serializable {

    void change(MemberRow member);

    void inviteAgain(MemberRow member);

    void remove(MemberRow member);
}
