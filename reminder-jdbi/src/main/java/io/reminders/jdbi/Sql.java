package io.reminders.jdbi;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.array.SqlArrayArgumentStrategy;
import org.jdbi.v3.core.array.SqlArrayTypes;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.statement.Update;

/**
 * Makes statements that mean the same on a handle of ours and on a host's: the host may have given its own another
 * parser, template engine or way to bind arrays. Their exceptions do not list what was bound.
 */
final class Sql {
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private Sql() {}

    static Query query(Handle handle, String sql) {
        return plain(handle.createQuery(sql));
    }

    static Update update(Handle handle, String sql) {
        return plain(handle.createUpdate(sql));
    }

    static PreparedBatch batch(Handle handle, String sql) {
        return plain(handle.prepareBatch(sql));
    }

    private static <S extends SqlStatement<S>> S plain(S statement) {
        return statement
                .configure(
                        SqlStatements.class,
                        statements -> statements.setSqlParser(PARSER).setTemplateEngine(TemplateEngine.NOP))
                .configure(
                        SqlArrayTypes.class, arrays -> arrays.setArgumentStrategy(SqlArrayArgumentStrategy.SQL_ARRAY))
                .configure(
                        StatementExceptions.class, exceptions -> exceptions.setMessageRendering(MessageRendering.NONE));
    }
}
