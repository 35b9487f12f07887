package io.loquent.operator;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditChain;
import io.loquent.audit.AuditEntry;
import io.loquent.organization.OrganizationId;
import io.loquent.organization.SealedToken;
import io.loquent.organization.SealedTokens;
import io.loquent.organization.SealedTokens.Place;
import io.loquent.secret.KeyId;
import io.loquent.secret.Keyset;
import io.loquent.secret.SealedSecret;
import io.loquent.secret.SecretVault;
import io.loquent.secret.UnreadableSecretException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Seals every row under the primary key that is not, while the servers run. A row says itself under which key it is, so
 * there is no other record of progress: stopped anywhere, it goes on from there when it is run again.
 */
final class Reseal {
    private static final int BATCH = 100;

    private final SealedTokens tokens;
    private final SecretVault vault;
    private final KeyId primary;
    private final PrintStream out;

    private long resealed;
    private long changedMeanwhile;
    private long unreadable;

    Reseal(SealedTokens tokens, Keyset keyset, PrintStream out) {
        this.tokens = tokens;
        this.vault = new SecretVault(keyset);
        this.primary = keyset.primaryKeyId();
        this.out = out;
    }

    /** @throws OperatorRefusal when rows are left that no key of the keyset opens; all others are done */
    void untilAllIsPrimary() throws SQLException, OperatorRefusal {
        out.println("Rows to seal under key " + primary + ": " + rowsToDo());
        do {
            changedMeanwhile = 0;
            unreadable = 0;
            for (Place place : Place.values()) {
                round(place);
            }
            // NB: a replace under way can put an old seal among the previous ones when the round has been there.
        } while (changedMeanwhile > 0 || rowsToDo() > unreadable);
        if (unreadable > 0) {
            throw new OperatorRefusal(resealed + " rows are done, but no key of the keyset opens " + unreadable
                    + "; keyset list shows which keys they need");
        }
        out.println("Done: every row is sealed under key " + primary + " (" + resealed + " by this run).");
    }

    private long rowsToDo() throws SQLException {
        return tokens.countByKey().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Optional.of(primary)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Once through a table. A row that an administrator changes meanwhile is left to the next round. */
    private void round(Place place) throws SQLException {
        long last = Long.MIN_VALUE;
        for (List<SealedToken> batch = tokens.findNotUnder(primary, place, last, BATCH);
                !batch.isEmpty();
                batch = tokens.findNotUnder(primary, place, last, BATCH)) {
            Map<SealedToken, SealedSecret> newSeals = reseal(batch);
            int replaced = tokens.replace(place, newSeals, this::record);
            resealed += replaced;
            changedMeanwhile += newSeals.size() - replaced;
            last = batch.get(batch.size() - 1).binding().organizationId();
            out.println(
                    "Sealed " + resealed + "; changed meanwhile " + changedMeanwhile + ", not readable " + unreadable);
        }
    }

    private void record(Connection transaction, OrganizationId organization) throws SQLException {
        AuditEntry entry = AuditEntry.of(organization, AuditActor.operator(), AuditAction.KEY_ROTATED);
        AuditChain.append(transaction, entry.about("key " + primary));
    }

    private Map<SealedToken, SealedSecret> reseal(List<SealedToken> batch) {
        Map<SealedToken, SealedSecret> newSeals = new LinkedHashMap<>();
        for (SealedToken token : batch) {
            try {
                newSeals.put(token, vault.reseal(token.sealed(), token.binding()));
            } catch (UnreadableSecretException e) {
                unreadable++;
            }
        }
        return newSeals;
    }
}
