package io.reminders.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresqlServer.class)
class ProcessesTest {

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void two_processes_claim_a_thousand_rows_and_nothing_twice() throws Exception {
        String url = PostgresqlServer.newDatabase();
        try (HikariDataSource pool = PostgresqlServer.pool(url)) {
            addThousand(JdbiReminderRepository.over(pool));
        }

        List<Process> processes = new ArrayList<>();
        try {
            processes.add(start(url));
            processes.add(start(url));
            List<List<String>> taken = runTogether(processes);

            assertThat(taken.stream().flatMap(List::stream)).hasSize(1_000).doesNotHaveDuplicates();
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static void addThousand(JdbiReminderRepository repository) {
        Instant past = Instant.parse("2026-01-01T00:00:00Z");
        for (int count = 0; count < 1_000; count++) {
            Samples.add(repository, past.plusSeconds(count));
        }
    }

    private static Process start(String url) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClaimingProcess.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<List<String>> runTogether(List<Process> processes) throws Exception {
        List<List<String>> taken = new ArrayList<>();
        for (Process process : processes) {
            taken.add(untilReady(process.inputReader(UTF_8)));
        }
        for (Process process : processes) {
            try (Writer input = process.outputWriter(UTF_8)) {
                input.write("go\n");
            }
        }
        for (int index = 0; index < processes.size(); index++) {
            Process process = processes.get(index);
            taken.get(index).addAll(process.inputReader(UTF_8).lines().toList());
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        return taken;
    }

    private static List<String> untilReady(BufferedReader output) throws IOException {
        List<String> taken = new ArrayList<>();
        String line = output.readLine();
        while (!ClaimingProcess.READY.equals(line)) {
            assertThat(line).isNotNull();
            taken.add(line);
            line = output.readLine();
        }
        assertThat(taken).hasSize(20);
        return taken;
    }
}
