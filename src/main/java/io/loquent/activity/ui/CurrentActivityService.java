package io.loquent.activity.ui;

import io.loquent.activity.Activity;
import io.loquent.activity.EventExport;
import io.loquent.activity.ExportFormat;
import io.loquent.audit.AuditEvent;
import io.loquent.audit.AuditFilter;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The service itself. NB: looked up anew, because the panel may have been in a stored session since it was made. */
final class CurrentActivityService implements ActivityService {
    private static final long serialVersionUID = 1L;

    @Override
    public long newest() {
        return activity().list(AuditFilter.ALL, Activity.NEWEST, 0, 1).stream()
                .findFirst()
                .map(AuditEvent::sequence)
                .orElse(0L);
    }

    @Override
    public List<EventRow> list(AuditFilter filter, long last, int skip, int most) {
        return activity().list(filter, last + 1, skip, most).stream()
                .map(EventRow::of)
                .toList();
    }

    @Override
    public void export(AuditFilter filter, ExportFormat format, OutputStream out) throws IOException {
        CDI.current().select(EventExport.class).get().open(filter, format).writeTo(out);
    }

    private static Activity activity() {
        return CDI.current().select(Activity.class).get();
    }
}
