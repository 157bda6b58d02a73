package io.reminders.jdbi;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A process of its own that starts a repository on one database after the other, each when it is sent a line. */
final class StartingProcess {
    private StartingProcess() {}

    /** The arguments are the JDBC URLs. */
    public static void main(String[] urls) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String url : urls) {
                try (HikariDataSource pool = PostgresqlServer.pool(url)) {
                    System.out.println(OtherProcess.READY);
                    in.readLine();
                    JdbiReminderRepository.over(pool);
                }
            }
        }
    }
}
