package io.loquent.activity;

import io.loquent.audit.AuditEvent;
import io.loquent.audit.AuditFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** All events of a filter in one file, the newest first; one page of them is in memory at a time. */
@ApplicationScoped
public class EventExport {
    private static final int PAGE = 500;

    @Inject
    private Activity activity;

    /** Reads the first page, so that whoever may not is refused before anything is sent; as {@link Activity#page}. */
    public Export open(AuditFilter filter, ExportFormat format) {
        return new Export(filter, format, activity.page(filter, Activity.NEWEST, PAGE));
    }

    /** An export that has begun. */
    public final class Export {
        private final AuditFilter filter;
        private final ExportFormat format;
        private final EventPage first;

        private Export(AuditFilter filter, ExportFormat format, EventPage first) {
            this.filter = filter;
            this.format = format;
            this.first = first;
        }

        /** To be called once; what is written is flushed, not closed. */
        public void writeTo(OutputStream out) throws IOException {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            switch (format) {
                case CSV -> {
                    EventCsv csv = new EventCsv(writer);
                    forEach(event -> csv.add(EventJson.of(event)));
                    csv.flush();
                }
                case JSON -> {
                    JsonGenerator json = Json.createGenerator(writer).writeStartArray();
                    forEach(event -> json.write(EventJson.of(event)));
                    json.writeEnd().flush();
                }
            }
            writer.flush();
        }

        private void forEach(Consumer<AuditEvent> event) {
            EventPage page = first;
            page.events().forEach(event);
            while (page.next().isPresent()) {
                page = activity.page(filter, page.next().getAsLong(), PAGE);
                page.events().forEach(event);
            }
        }
    }
}
