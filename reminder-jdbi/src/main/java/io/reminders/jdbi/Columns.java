package io.reminders.jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The columns of many rows that are written at once, each with its name, its type and where its value comes from: bound
 * as one array a column for {@code unnest}, or row by row for a JDBC batch. One thread builds it; then it is read only.
 *
 * @param <T> a row
 */
final class Columns<T> {
    private final List<Column<T>> columns = new ArrayList<>();

    Columns<T> uuid(String name, Value<T, UUID> value) {
        return with(name, UUID.class, value);
    }

    Columns<T> number(String name, Value<T, Long> value) {
        return with(name, Long.class, value);
    }

    Columns<T> small(String name, Value<T, Integer> value) {
        return with(name, Integer.class, value);
    }

    Columns<T> text(String name, Value<T, String> value) {
        return with(name, String.class, value);
    }

    Columns<T> flag(String name, Value<T, Boolean> value) {
        return with(name, Boolean.class, value);
    }

    private Columns<T> with(String name, Class<?> type, Value<T, ?> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /** Binds one array a column, in the order of the rows. */
    <S extends SqlStatement<S>> S arrays(S statement, List<T> rows) {
        for (Column<T> column : columns) {
            List<@Nullable Object> values = new ArrayList<>(rows.size());
            rows.forEach(row -> values.add(column.value().of(row)));
            statement.bindArray(column.name(), column.type(), values);
        }
        return statement;
    }

    /** Binds one row. */
    <S extends SqlStatement<S>> S row(S statement, T row) {
        for (Column<T> column : columns) {
            statement.bindByType(column.name(), column.value().of(row), column.type());
        }
        return statement;
    }

    /** Executes a batch of the rows, in their order, and answers how many rows of the table each one changed. */
    int[] batch(PreparedBatch batch, List<T> rows) {
        for (T row : rows) {
            row(batch, row).add();
        }
        return batch.execute();
    }

    /**
     * Where the value of a column comes from.
     *
     * @param <T> a row
     * @param <V> what the column holds
     */
    @FunctionalInterface
    interface Value<T, V> {
        @Nullable
        V of(T row);
    }

    private record Column<T>(String name, Class<?> type, Value<T, ?> value) {}
}
