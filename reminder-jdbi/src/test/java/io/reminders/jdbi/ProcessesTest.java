package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresqlServer.class)
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ProcessesTest {

    @Test
    void two_processes_claim_a_thousand_rows_and_nothing_twice() throws Exception {
        String url = PostgresqlServer.newDatabase();
        try (HikariDataSource pool = PostgresqlServer.pool(url)) {
            addThousand(JdbiReminderRepository.over(pool));
        }

        try (OtherProcess first = OtherProcess.start(ClaimingProcess.class, url);
                OtherProcess second = OtherProcess.start(ClaimingProcess.class, url)) {
            List<String> taken = new ArrayList<>();
            taken.addAll(first.untilReady());
            taken.addAll(second.untilReady());
            assertThat(taken).hasSize(40);
            first.go();
            second.go();
            taken.addAll(first.untilEnd());
            taken.addAll(second.untilEnd());

            assertThat(taken).hasSize(1_000).doesNotHaveDuplicates();
        }
    }

    private static void addThousand(JdbiReminderRepository repository) {
        Instant past = Instant.parse("2026-01-01T00:00:00Z");
        for (int count = 0; count < 1_000; count++) {
            Samples.add(repository, past.plusSeconds(count));
        }
    }

    @Test
    void two_processes_may_start_on_an_empty_database_at_once() throws Exception {
        String[] urls = Stream.generate(PostgresqlServer::newDatabase).limit(4).toArray(String[]::new);

        try (OtherProcess first = OtherProcess.start(StartingProcess.class, urls);
                OtherProcess second = OtherProcess.start(StartingProcess.class, urls)) {
            for (int round = 0; round < urls.length; round++) {
                first.untilReady();
                second.untilReady();
                first.go();
                second.go();
            }
            assertThat(first.untilEnd()).isEmpty();
            assertThat(second.untilEnd()).isEmpty();
        }

        for (String url : urls) {
            try (HikariDataSource pool = PostgresqlServer.pool(url)) {
                assertThat(Samples.add(JdbiReminderRepository.over(pool), Samples.NOON))
                        .isNotNull();
            }
        }
    }
}
