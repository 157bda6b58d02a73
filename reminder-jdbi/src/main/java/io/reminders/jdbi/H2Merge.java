package io.reminders.jdbi;

import io.reminders.reminder.Reminder;
import java.time.Instant;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/*
 * A MERGE of H2 looks for the key first and inserts then. Where another transaction takes the key in between and commits, the
 * insert is a unique violation; that undoes the statement alone, never the transaction it is in. Said again, it finds the key.
 */
/** What is stored on H2 unless it is there. */
final class H2Merge {
    private static final String UNIQUE_VIOLATION = "23505";

    private H2Merge() {}

    static boolean add(Handle handle, Reminder reminder) {
        return untilCertain(() -> merge(handle, reminder)) == 1;
    }

    static void add(Handle handle, EventTable.Row event) {
        untilCertain(() -> merge(handle, event));
    }

    static void park(Handle handle, ParkedTable.Row evidence, Instant now) {
        untilCertain(() -> merge(handle, evidence, now));
    }

    private static int untilCertain(Supplier<Integer> merge) {
        try {
            return merge.get();
        } catch (UnableToExecuteStatementException failed) {
            if (!Failures.of("merge", failed).sqlState().equals(UNIQUE_VIOLATION)) {
                throw failed;
            }
            return merge.get();
        }
    }

    private static int merge(Handle handle, Reminder reminder) {
        var statement = Sql.update(handle, """
                merge into reminders.reminder r
                using (values (cast(:id as uuid), cast(:created_at as bigint), cast(:updated_at as bigint), cast(:version as int),
                               cast(:tenant_id as varchar), cast(:natural_key as varchar), cast(:subject as varchar),
                               cast(:owner as varchar), cast(:event as varchar), cast(:title as varchar),
                               cast(:message as varchar), cast(:words as varchar), cast(:definition as varchar)))
                      s (id, created_at, updated_at, version, tenant_id, natural_key, subject, owner, event, title, message,
                         words, definition)
                   on r.tenant_id = s.tenant_id and r.natural_key = s.natural_key
                 when not matched then
                      insert (id, created_at, updated_at, version, tenant_id, natural_key, subject, owner, event, title, message,
                              words, definition)
                      values (s.id, s.created_at, s.updated_at, s.version, s.tenant_id, s.natural_key, s.subject, s.owner,
                              s.event, s.title, s.message, s.words, s.definition)
                """);
        return ReminderRow.COLUMNS.row(statement, reminder).execute();
    }

    private static int merge(Handle handle, EventTable.Row event) {
        var statement = Sql.update(handle, """
                merge into reminders.event e
                using (values (cast(:starts_at as bigint), cast(:version as int), cast(:standing as smallint),
                               cast(:tenant_id as varchar), cast(:id as varchar), cast(:starts as varchar)))
                      s (starts_at, version, standing, tenant_id, id, starts)
                   on e.tenant_id = s.tenant_id and e.id = s.id
                 when not matched then
                      insert (starts_at, version, standing, tenant_id, id, starts)
                      values (s.starts_at, s.version, s.standing, s.tenant_id, s.id, s.starts)
                """);
        return EventTable.Row.COLUMNS.row(statement, event).execute();
    }

    private static int merge(Handle handle, ParkedTable.Row evidence, Instant now) {
        var statement = Sql.update(handle, """
                merge into reminders.parked_evidence p
                using (values (cast(:parked_at as bigint), cast(:retry_after as bigint), cast(:fact as smallint),
                               cast(:reason_family as smallint), cast(:retry as smallint), cast(:contact as smallint),
                               cast(:about_gateway as varchar), cast(:about_key as varchar), cast(:about_ref as varchar),
                               cast(:dedup_key as varchar), cast(:reason_code as varchar), cast(:reference as varchar)))
                      s (parked_at, retry_after, fact, reason_family, retry, contact, about_gateway, about_key, about_ref,
                         dedup_key, reason_code, reference)
                   on p.about_gateway = s.about_gateway and p.about_key = s.about_key and p.about_ref = s.about_ref
                      and p.dedup_key = s.dedup_key
                 when not matched then
                      insert (parked_at, retry_after, fact, reason_family, retry, contact, about_gateway, about_key, about_ref,
                              dedup_key, reason_code, reference)
                      values (s.parked_at, s.retry_after, s.fact, s.reason_family, s.retry, s.contact, s.about_gateway,
                              s.about_key, s.about_ref, s.dedup_key, s.reason_code, s.reference)
                """).bind("parked_at", Micros.of(now));
        return ParkedTable.COLUMNS.row(statement, evidence).execute();
    }
}
