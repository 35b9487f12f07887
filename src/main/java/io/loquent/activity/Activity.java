package io.loquent.activity;

import io.loquent.audit.AuditEvent;
import io.loquent.audit.AuditEvents;
import io.loquent.audit.AuditFilter;
import io.loquent.security.CurrentMember;
import io.loquent.security.Permission;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The audit trail of the caller's organization: what both faces call. */
@Stateless
public class Activity {
    /** The cursor of the newest events. */
    public static final long NEWEST = Long.MAX_VALUE;

    @Resource
    private SessionContext container;

    @Inject
    private CurrentMember caller;

    @Inject
    private AuditEvents events;

    /** Whether the rest is open to the caller; for screens that show it only then. */
    @RolesAllowed(Permission.MEMBER)
    public boolean isOpen() {
        return container.isCallerInRole(Permission.LIST_AUDIT) || container.isCallerInRole(Permission.OWNER);
    }

    /** @param cursor {@link #NEWEST}, or where a page said it goes on */
    @RolesAllowed({Permission.LIST_AUDIT, Permission.OWNER})
    public EventPage page(AuditFilter filter, long cursor, int most) {
        return EventPage.of(events.list(caller.organizationId(), filter, cursor, 0, most + 1), most);
    }

    /** As {@link #page}, for a list that is scrolled. @param skip how many events after the cursor to leave out */
    @RolesAllowed({Permission.LIST_AUDIT, Permission.OWNER})
    public List<AuditEvent> list(AuditFilter filter, long cursor, int skip, int most) {
        return events.list(caller.organizationId(), filter, cursor, skip, most);
    }
}
