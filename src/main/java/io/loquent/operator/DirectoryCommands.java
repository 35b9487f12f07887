package io.loquent.operator;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditChain;
import io.loquent.audit.AuditEntry;
import io.loquent.organization.OrganizationId;
import io.loquent.security.EmailAddress;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code organization list} and {@code member add}: how organizations get their people where a directory keeps them, who
 * are invited by nobody. The row says which organization somebody belongs to; password and permissions are the directory's.
 */
final class DirectoryCommands {
    private static final String NO_SUCH_ROW = "23503";

    private static final String LIST = "select o.id, o.name, count(m.id) from organization o"
            + " left join member m on m.organization_id = o.id group by o.id order by o.id";

    /** Who was invited there and never accepted is added with it; the link opens nothing any more. */
    private static final String ADD = "insert into member (organization_id, email) values (?, ?)"
            + " on conflict (email) do update set invitation_sha256 = null, invitation_until = null"
            + " where member.organization_id = excluded.organization_id and member.invitation_sha256 is not null"
            + " returning id";

    private final OperatorSettings settings;
    private final PrintStream out;

    DirectoryCommands(OperatorSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(String area, List<String> arguments) throws Usage, OperatorRefusal, SQLException {
        String command = area + "/" + (arguments.isEmpty() ? "" : arguments.get(0)) + "/" + arguments.size();
        switch (command) {
            case "organization/list/1" -> list();
            case "member/add/3" -> add(id(arguments.get(1)), arguments.get(2));
            default -> throw new Usage();
        }
    }

    private void list() throws OperatorRefusal, SQLException {
        try (Connection connection = settings.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                out.println(rows.getLong(1) + "  " + rows.getString(2) + ", members: " + rows.getLong(3));
            }
        }
    }

    private void add(OrganizationId organization, String typed) throws OperatorRefusal, SQLException {
        String email = EmailAddress.parse(typed)
                .orElseThrow(() -> new OperatorRefusal("that is no e-mail address"))
                .text();
        try (Connection connection = settings.database().getConnection();
                PreparedStatement member = connection.prepareStatement(ADD)) {
            connection.setAutoCommit(false);
            member.setLong(1, organization.value());
            member.setString(2, email);
            try (ResultSet added = member.executeQuery()) {
                if (!added.next()) {
                    throw new OperatorRefusal(
                            "there is a member " + email + " already; nobody is in two organizations");
                }
            }
            AuditChain.append(
                    connection,
                    AuditEntry.of(organization, AuditActor.operator(), AuditAction.MEMBER_ADDED)
                            .about(email));
            connection.commit();
        } catch (SQLException e) {
            if (NO_SUCH_ROW.equals(e.getSQLState())) {
                throw new OperatorRefusal(
                        "there is no organization " + organization.value() + "; organization list" + " names them");
            }
            throw e;
        }
        out.println("Added " + email + " to organization " + organization.value() + ", without a password and without"
                + " permissions: both are the directory's.");
        out.println("Where there is no directory: member one-time-password " + email);
    }

    private static OrganizationId id(String typed) throws OperatorRefusal {
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw new OperatorRefusal("say the organization by its number; organization list names them");
        }
        return new OrganizationId(Long.parseLong(typed));
    }
}
