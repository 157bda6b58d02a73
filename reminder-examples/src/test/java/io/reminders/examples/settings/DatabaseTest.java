package io.reminders.examples.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.refusal.RefusedValueException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:./a, jdbc:h2:./a;AUTO_SERVER=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0",
        "jdbc:h2:file:/a/b;, jdbc:h2:file:/a/b;AUTO_SERVER=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0",
        "jdbc:h2:~/a;USER=me, jdbc:h2:~/a;USER=me;AUTO_SERVER=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0",
        "jdbc:h2:./a;auto_server=false;write_delay=5;trace_level_file=1, "
                + "jdbc:h2:./a;auto_server=false;write_delay=5;trace_level_file=1",
        "jdbc:h2:./a;DB_CLOSE_ON_EXIT=FALSE, jdbc:h2:./a;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0",
        "jdbc:h2:mem:a, jdbc:h2:mem:a",
        "jdbc:h2:tcp://localhost/a, jdbc:h2:tcp://localhost/a"
    })
    void an_h2_file_is_made_fit_for_several_processes(String url, String complete) {
        assertThat(Database.parse(url)).isEqualTo(new Database(complete, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:./a, ./a",
        "jdbc:h2:file:/a/b;USER=me, /a/b",
        "jdbc:h2:mem:a,",
        "jdbc:h2:nio:./a,",
        "jdbc:postgresql://host/db,"
    })
    void an_h2_file_is_known_as_such(String url, String file) {
        assertThat(Database.parse(url).file())
                .isEqualTo(Optional.ofNullable(file).map(Path::of));
    }

    @Test
    void an_h2_file_may_lie_in_the_users_home() {
        assertThat(Database.parse("jdbc:h2:~/a").file()).contains(Path.of(System.getProperty("user.home"), "a"));
    }

    @Test
    void a_jdbc_url_of_postgresql_stays_as_it_is() {
        String url = "jdbc:postgresql://host/db?user=me&password=canary";

        assertThat(Database.parse(url)).isEqualTo(new Database(url, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://me:secret@host:5433/db, jdbc:postgresql://host:5433/db, me, secret",
        "postgresql://me:p%40s+s%2F@my_db/db?sslmode=require, jdbc:postgresql://my_db/db?sslmode=require, me, p@s+s/",
        "postgres://me@host/db, jdbc:postgresql://host/db, me,",
        "postgres://host/db, jdbc:postgresql://host/db,,"
    })
    void postgresqls_own_form_is_translated(String url, String jdbc, String user, String password) {
        assertThat(Database.parse(url))
                .isEqualTo(new Database(jdbc, Optional.ofNullable(user), Optional.ofNullable(password)));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://me:canary@host, a postgres URL of another form",
        "postgres://me:%zz@host/db, a postgres URL of another form",
        "jdbc:oracle:thin:me/canary@host, a jdbc:oracle URL",
        "mongodb://me:canary@host/db, a mongodb URL",
        "me:canary@host/db, 17 characters",
        "/var/lib/canary, 15 characters"
    })
    void anything_else_is_refused_without_what_follows_the_scheme(String url, String actual) {
        assertThatThrownBy(() -> Database.parse(url))
                .isInstanceOf(RefusedValueException.class)
                .hasMessage("DATABASE_URL: expected jdbc:h2:…, jdbc:postgresql://host/database or"
                        + " postgres://user:password@host/database but was " + actual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://host/db?password=canary",
                "jdbc:postgresql://me:canary@host/db",
                "postgres://me:canary@host/db",
                "jdbc:h2:./db;PASSWORD=canary"
            })
    void its_text_shows_no_password(String url) {
        assertThat(Database.parse(url).toString()).doesNotContain("canary").contains("db");
    }
}
