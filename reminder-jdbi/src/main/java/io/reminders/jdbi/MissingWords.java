package io.reminders.jdbi;

import io.reminders.reminder.Definition;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Fills in what a search looks at, for reminders that were stored before there was a search. */
final class MissingWords {
    private static final int BATCH = 1_000;
    private static final Columns<Row> COLUMNS = new Columns<Row>()
            .uuid("id", Row::id)
            .text("tenant_id", Row::tenant)
            .text("words", row -> Definition.words(row.title(), row.message()));

    private MissingWords() {}

    static void fillIn(Handle handle) {
        for (List<Row> missing = missing(handle); !missing.isEmpty(); missing = missing(handle)) {
            COLUMNS.batch(
                    Sql.batch(
                            handle,
                            "update reminders.reminder set words = :words where tenant_id = :tenant_id and id = :id"),
                    missing);
        }
    }

    private static List<Row> missing(Handle handle) {
        return Sql.query(handle, """
                select r.id, r.tenant_id, r.title, r.message
                  from reminders.reminder r
                 where r.words = ''
                 order by r.tenant_id, r.id
                 fetch first :size rows only
                """)
                .bind("size", BATCH)
                .map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("tenant_id"),
                        row.getString("title"),
                        row.getString("message")))
                .list();
    }

    /** A reminder without words. Immutable; its {@code toString} shows no text. */
    private record Row(UUID id, String tenant, String title, String message) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }
}
