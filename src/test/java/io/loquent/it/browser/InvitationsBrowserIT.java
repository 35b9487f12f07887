package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.Api;
import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import io.loquent.it.TestBed;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link lets somebody in who was invited, once and for a while. */
@OnServer
class InvitationsBrowserIT extends BrowserTest {
    private static final String OTHER_PASSWORD = "another one of a test's";

    private final String newcomer = "new-" + acme.memberEmail();
    private MembersScreen members;
    private Visitor other;

    @BeforeEach
    void visitOwner() {
        members = new MembersScreen(visitor);
        other = another("en-US");
        visitor.signIn(acme.ownerEmail());
    }

    @Test
    void aLinkWorksOnceAndANewOneEndsTheOldOne() {
        String first = members.invite(newcomer);
        visitor.button("New link for " + newcomer).click();
        String second = members.takeLink();

        other.page().navigate(first);
        other.heading("This invitation is over").waitFor();
        MembersScreen.accept(other, second, acme);
        other.sees("Your password is set");
        other.page().navigate(second);
        other.heading("This invitation is over").waitFor();
    }

    @Test
    void whereSomebodyAcceptedNobodyElsewhereBarsThem() {
        // given
        MembersScreen.accept(other, members.invite(newcomer), acme);
        other.sees("Your password is set");

        // when
        for (int i = 0; i < 110; i++) {
            Api.as(newcomer, "x".repeat(300)).from("192.0.2." + i).settings();
        }

        // then
        assertThat(Api.as(newcomer).settings().status()).isEqualTo(200);
        assertThat(Api.as(newcomer).from("192.0.2.200").settings().status())
                .as("nor at a first try elsewhere")
                .isEqualTo(200);
    }

    @Test
    void aLinkThatExpiredOrIsNoneIsOver() {
        String link = members.invite(newcomer);
        TestBed.database().endInvitation(newcomer);

        for (String over : List.of(link, TestBed.url() + "/invitation", TestBed.url() + "/invitation#lqi_x")) {
            other.page().navigate("about:blank");
            other.page().navigate(over);
            other.heading("This invitation is over").waitFor();
        }
    }

    @Test
    void anInvitationThatEndsWhileItsPageIsOpenOpensNothing() {
        String link = members.invite(newcomer);
        other.page().navigate(link);
        other.sees("You are invited");

        visitor.button("Remove " + newcomer).click();
        members.confirm();
        members.card(newcomer).waitFor(Visitor.gone());
        MembersScreen.choose(other, Tenant.PASSWORD, Tenant.PASSWORD, "Accept");

        other.heading("This invitation is over").waitFor();
    }

    @Test
    void whatBreaksARuleIsSaidWhereItIsTyped() {
        members.open();
        visitor.button("Invite somebody").click();
        visitor.page().getByLabel("E-mail").fill(acme.memberEmail());
        visitor.button("Make the link").click();
        visitor.sees("This person is a member or invited already");
        visitor.page().getByLabel("E-mail").fill(newcomer);
        visitor.button("Make the link").click();

        other.page().navigate(members.takeLink());
        MembersScreen.choose(other, "too short", "too short", "Accept");
        other.sees("Use at least 12 characters");
        MembersScreen.choose(other, Tenant.PASSWORD, OTHER_PASSWORD, "Accept");
        other.sees("This is not the same as above");
        MembersScreen.choose(other, Tenant.PASSWORD, Tenant.PASSWORD, "Accept");
        other.sees("Your password is set");
    }
}
