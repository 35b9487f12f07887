package io.loquent.activity.ui;

import io.loquent.activity.ExportFormat;
import io.loquent.audit.AuditFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;

/** What the screen asks for; it outlives a session that is stored and read again, hence serializable. */
interface ActivityService extends Serializable {

    /** The number of the newest event; 0 without any. */
    long newest();

    /** The newest first, from event {@code last} back. */
    List<EventRow> list(AuditFilter filter, long last, int skip, int most);

    void export(AuditFilter filter, ExportFormat format, OutputStream out) throws IOException;
}
