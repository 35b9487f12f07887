package io.loquent.audit;

import io.loquent.audit.AuditFilter.Outcome;
import io.loquent.organization.OrganizationId;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The store of recorded events, for reading. Who may read is decided by who calls. */
@Stateless
public class AuditEvents {
    private static final String SEQUENCE = "sequence";

    @PersistenceContext(unitName = "loquent")
    private EntityManager entities;

    /**
     * One organization's events, the newest first.
     *
     * @param before only events with a smaller number than this; {@link Long#MAX_VALUE} for all
     * @param skip how many of them to leave out first
     */
    public List<AuditEvent> list(OrganizationId organization, AuditFilter filter, long before, int skip, int most) {
        CriteriaBuilder is = entities.getCriteriaBuilder();
        CriteriaQuery<AuditEvent> query = is.createQuery(AuditEvent.class);
        Root<AuditEvent> event = query.from(AuditEvent.class);
        List<Predicate> all = new ArrayList<>();
        all.add(is.equal(event.get("organizationId"), organization.value()));
        all.add(is.lt(event.<Long>get(SEQUENCE), before));
        if (filter.action() != null) {
            all.add(is.equal(event.get("action"), filter.action().slug()));
        }
        if (filter.outcome() != null) {
            Path<String> result = event.get("result");
            all.add(
                    filter.outcome() == Outcome.OK
                            ? is.equal(result, AuditEntry.OK)
                            : is.notEqual(result, AuditEntry.OK));
        }
        Path<OffsetDateTime> recordedAt = event.get("recordedAt");
        if (filter.from() != null) {
            all.add(is.greaterThanOrEqualTo(recordedAt, filter.from()));
        }
        if (filter.to() != null) {
            all.add(is.lessThan(recordedAt, filter.to()));
        }
        query.where(all.toArray(Predicate[]::new)).orderBy(is.desc(event.get(SEQUENCE)));
        return entities.createQuery(query)
                .setFirstResult(skip)
                .setMaxResults(most)
                .getResultList();
    }
}
