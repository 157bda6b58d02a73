package io.reminders.jdbi;

import com.zaxxer.hikari.HikariDataSource;
import io.reminders.delivery.Delivery;
import io.reminders.reminder.ReminderId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A process of its own that claims until nothing is due, and prints the id of each reminder that it took. */
final class ClaimingProcess {
    private ClaimingProcess() {}

    /** Claims once before it waits, so that each process takes part. */
    public static void main(String[] arguments) throws IOException {
        try (HikariDataSource pool = PostgresqlServer.pool(arguments[0]);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            JdbiReminderRepository repository = JdbiReminderRepository.over(pool);
            print(Samples.claim(repository, 20));
            System.out.println(OtherProcess.READY);
            in.readLine();
            List<Delivery> taken = Samples.claim(repository, 20);
            while (!taken.isEmpty()) {
                print(taken);
                taken = Samples.claim(repository, 20);
            }
        }
    }

    private static void print(List<Delivery> taken) {
        taken.stream()
                .map(delivery -> delivery.id().reminder())
                .map(ReminderId::toString)
                .forEach(System.out::println);
    }
}
