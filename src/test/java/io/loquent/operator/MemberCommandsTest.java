package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import io.loquent.security.PasswordHash;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberCommandsTest {
    private static final Pattern PRINTED_PASSWORD = Pattern.compile("One-time password, shown only now: (\\S+)");

    private Sql sql;
    private OperatorShell shell;

    @BeforeEach
    void emptyDatabase() throws Exception {
        EmbeddedDatabase database = OperatorDatabase.empty();
        sql = new Sql(database.asOwner());
        shell = OperatorShell.on(database, Path.of("none"));
    }

    @Test
    void theFirstOwnerGetsAOneTimePasswordThatExpires() throws Exception {
        assertThat(shell.type("organization", "create", "Acme", "Owner@Acme.example"))
                .isEqualTo(LoquentOperator.DONE);

        String password = printedPassword();
        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){4}");
        assertThat(sql.one("select o.name || ' ' || email from member join organization o on o.id = organization_id"
                        + " where owner and one_time_password_until between now() + interval '71 hours'"
                        + " and now() + interval '72 hours'"))
                .isEqualTo("Acme owner@acme.example");
        assertThat(new PasswordHash().matches(password.toCharArray(), sql.one("select password_hash from member")))
                .isTrue();
    }

    @Test
    void aKnownAddressMakesNoSecondOrganization() throws Exception {
        shell.type("organization", "create", "Acme", "owner@acme.example");

        assertThat(shell.type("organization", "create", "Globex", "OWNER@acme.example"))
                .isEqualTo(LoquentOperator.REFUSED);

        assertThat(shell.printed()).hasLineCount(1).doesNotContain("One-time");
        assertThat(count("organization")).isEqualTo(1);
    }

    @Test
    void whoLetTheOneTimePasswordExpireGetsAnother() throws Exception {
        shell.type("organization", "create", "Acme", "owner@acme.example");
        String first = printedPassword();

        assertThat(shell.type("member", "one-time-password", "owner@acme.example"))
                .isEqualTo(LoquentOperator.DONE);

        assertThat(printedPassword()).isNotEqualTo(first);
        assertThat(shell.type("member", "one-time-password", "nobody@acme.example"))
                .isEqualTo(LoquentOperator.REFUSED);
    }

    @Test
    void aOneTimePasswordEndsAnInvitation() throws Exception {
        shell.type("organization", "create", "Acme", "owner@acme.example");
        sql.execute("insert into member (organization_id, email, invitation_sha256, invitation_until)"
                + " select id, 'new@acme.example', sha256('x'), now() + interval '1 day' from organization");

        assertThat(shell.type("member", "one-time-password", "new@acme.example"))
                .isEqualTo(LoquentOperator.DONE);

        assertThat(count("member where invitation_sha256 is not null")).isZero();
        assertThat(count("member where password_hash is not null")).isEqualTo(2);
    }

    @Test
    void whoIsInADirectoryIsAddedWithoutAPassword() throws Exception {
        shell.type("organization", "create", "Acme", "owner@acme.example");

        assertThat(shell.type("organization", "list")).isEqualTo(LoquentOperator.DONE);
        assertThat(shell.printed()).isEqualToNormalizingNewlines("1  Acme, members: 1\n");
        assertThat(shell.type("member", "add", "1", "Second@Acme.example")).isEqualTo(LoquentOperator.DONE);

        assertThat(count("member where email = 'second@acme.example' and organization_id = 1 and not owner"
                        + " and password_hash is null and invitation_sha256 is null"))
                .isEqualTo(1);
        assertThat(count("audit_event where action = 'member-added' and subject = 'second@acme.example'"
                        + " and actor = 'operator'"))
                .isEqualTo(1);
        assertThat(shell.type("member", "add", "1", "second@acme.example")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("member", "add", "4711", "third@acme.example")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).contains("there is no organization 4711");
        assertThat(shell.type("member", "add", "Acme", "third@acme.example")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("member", "add", "1", "third")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(count("member")).isEqualTo(2);
    }

    @Test
    void whoWasInvitedThereIsAddedAndWhoIsElsewhereIsNot() throws Exception {
        shell.type("organization", "create", "Acme", "owner@acme.example");
        shell.type("organization", "create", "Globex", "owner@globex.example");
        sql.execute("insert into member (organization_id, email, invitation_sha256, invitation_until)"
                + " values (1, 'new@acme.example', sha256('x'), now() + interval '1 day')");

        assertThat(shell.type("member", "add", "2", "new@acme.example")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("member", "add", "1", "new@acme.example")).isEqualTo(LoquentOperator.DONE);

        assertThat(count("member where invitation_sha256 is not null")).isZero();
        assertThat(count("member where email = 'new@acme.example' and organization_id = 1"))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeDoneIsOneLine() {
        assertThat(shell.type("organization", "create", " ", "owner@acme.example"))
                .isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("organization", "create", "Acme", "owner")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("organization", "create", "Acme")).isEqualTo(LoquentOperator.MISUSED);
        assertThat(OperatorShell.bare().type("organization", "create", "Acme", "a@b.example"))
                .isEqualTo(LoquentOperator.REFUSED);
    }

    private long count(String table) throws Exception {
        return Long.parseLong(sql.one("select count(*) from " + table));
    }

    private String printedPassword() {
        Matcher matcher = PRINTED_PASSWORD.matcher(shell.printed());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
