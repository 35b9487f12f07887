package io.loquent.operator;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditChain;
import io.loquent.audit.AuditEntry;
import io.loquent.organization.OrganizationId;
import io.loquent.secret.SecretText;
import io.loquent.security.EmailAddress;
import io.loquent.security.OneTimePassword;
import io.loquent.security.PasswordHash;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * {@code organization create} and {@code member one-time-password}: how the first people get in. The password is made
 * here, printed once and stored as a hash; it expires and opens nothing but the choice of another.
 */
final class MemberCommands {
    private static final String UNIQUE_VIOLATION = "23505";

    private final OperatorSettings settings;
    private final PrintStream out;

    MemberCommands(OperatorSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(String area, List<String> arguments) throws Usage, OperatorRefusal, SQLException {
        String command = area + "/" + (arguments.isEmpty() ? "" : arguments.get(0)) + "/" + arguments.size();
        switch (command) {
            case "organization/create/3" -> createOrganization(arguments.get(1).strip(), email(arguments.get(2)));
            case "member/one-time-password/2" -> giveOneTimePassword(email(arguments.get(1)));
            default -> new DirectoryCommands(settings, out).run(area, arguments);
        }
    }

    private void createOrganization(String name, String owner) throws OperatorRefusal, SQLException {
        if (name.isEmpty()) {
            throw new OperatorRefusal("an organization needs a name");
        }
        SecretText password = OneTimePassword.generate();
        String hash = hash(password);
        OffsetDateTime end = end();
        try (Connection connection = settings.database().getConnection();
                PreparedStatement organization =
                        connection.prepareStatement("insert into organization (name) values (?) returning id");
                PreparedStatement member = connection.prepareStatement("insert into member"
                        + " (organization_id, email, owner, password_hash, one_time_password_until)"
                        + " values (?, ?, true, ?, ?)")) {
            connection.setAutoCommit(false);
            organization.setString(1, name);
            OrganizationId id = onlyId(organization);
            member.setLong(1, id.value());
            member.setString(2, owner);
            member.setString(3, hash);
            member.setObject(4, end);
            member.executeUpdate();
            record(connection, id, AuditAction.ORGANIZATION_CREATED, owner);
            connection.commit();
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new OperatorRefusal("there is a member " + owner + " already; nobody is in two organizations");
            }
            throw e;
        }
        out.println("Made the organization " + name + " with the owner " + owner + ".");
        print(password, end);
    }

    private void giveOneTimePassword(String email) throws OperatorRefusal, SQLException {
        SecretText password = OneTimePassword.generate();
        String hash = hash(password);
        OffsetDateTime end = end();
        try (Connection connection = settings.database().getConnection();
                PreparedStatement member =
                        connection.prepareStatement("update member set password_hash = ?, one_time_password_until = ?,"
                                + " invitation_sha256 = null, invitation_until = null where email = ?"
                                + " returning organization_id")) {
            connection.setAutoCommit(false);
            member.setString(1, hash);
            member.setObject(2, end);
            member.setString(3, email);
            record(connection, onlyId(member), AuditAction.ONE_TIME_PASSWORD_GIVEN, email);
            connection.commit();
        } catch (NoSuchElementException e) {
            throw new OperatorRefusal("there is no member " + email);
        }
        out.println("The password of " + email + " until now opens nothing any more.");
        out.println("Their API tokens rest until a password is chosen; with that they can be revoked.");
        print(password, end);
    }

    /** The organization's id that the statement returns. @throws NoSuchElementException when it found no row */
    private static OrganizationId onlyId(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new NoSuchElementException();
            }
            return new OrganizationId(row.getLong(1));
        }
    }

    private static void record(Connection connection, OrganizationId organization, AuditAction action, String email)
            throws SQLException {
        AuditChain.append(
                connection,
                AuditEntry.of(organization, AuditActor.operator(), action).about(email));
    }

    private void print(SecretText password, OffsetDateTime end) {
        out.println("One-time password, shown only now: " + password.reveal());
        out.println("Good until " + end + ", for signing in on the screen once and choosing a password there.");
    }

    private static String hash(SecretText password) {
        return new PasswordHash().of(password.reveal().toCharArray());
    }

    private static OffsetDateTime end() {
        return Instant.now()
                .plus(OneTimePassword.LIFETIME)
                .truncatedTo(ChronoUnit.MINUTES)
                .atOffset(ZoneOffset.UTC);
    }

    private static String email(String text) throws OperatorRefusal {
        return EmailAddress.parse(text)
                .orElseThrow(() -> new OperatorRefusal("that is no e-mail address"))
                .text();
    }
}
