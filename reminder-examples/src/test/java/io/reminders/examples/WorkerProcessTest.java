package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.simulators.vapi.VapiFault;
import io.reminders.simulators.vapi.VapiSimulator;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one database file. */
class WorkerProcessTest {
    private static final String NUMBER = "0721 234 567";

    @TempDir
    Path directory;

    @Test
    void a_worker_serves_the_file_to_other_commands_on_this_machine_only() throws Exception {
        try (RunnerProcess worker = worker(Map.of())) {
            int port = portOfTheServer();
            assertThat(accepts(InetAddress.getLoopbackAddress(), port)).isTrue();
            assertThat(addressesToTheOutside()).noneMatch(address -> accepts(address, port));

            String id = schedule("--in", "1s");
            RunnerProcess list = run("list");
            assertThat(list.out()).contains(id).contains("+407****567");
            worker.untilSaid("-> COMPLETED (answered)");
            worker.stop();

            assertThat(worker.code()).isZero();
            assertThat(worker.complaints())
                    .contains("a simulator of Vapi at http://127.0.0.1:", "nobody is called")
                    .contains("drained: nothing is left under way")
                    .doesNotContain("721234567", "Dentist");
            assertThat(run("explain", id).out())
                    .contains("answered -> COMPLETED")
                    .endsWith("status: COMPLETED\n");
        }
    }

    @Test
    void sigterm_waits_for_a_request_under_way_and_tells_what_is_left() throws Exception {
        try (VapiSimulator vapi = VapiSimulator.builder().apiKey("key").start()) {
            vapi.script().failCalls(1, VapiFault.answeringLate(Duration.ofSeconds(2)));
            Map<String, String> account = Map.of(
                    "VAPI_API_KEY", "key",
                    "VAPI_PHONE_NUMBER_ID", "1-2-3",
                    "VAPI_BASE_URL", vapi.baseUrl().toString());
            try (RunnerProcess worker = worker(account)) {
                String id = schedule("--in", "1s");
                worker.untilSaid("-> SENDING");

                worker.stop();

                assertThat(worker.code()).isZero();
                assertThat(worker.complaints())
                        .contains("drained: 1 accepted, with its outcome to come: for the next worker");
                assertThat(run("explain", id).out()).contains("accepted as", "-> AWAITING");
                assertThat(vapi.ledger().calls()).hasSize(1);
            }
        }
    }

    @Test
    void when_the_process_that_serves_the_file_dies_the_other_goes_on() throws Exception {
        try (RunnerProcess serving = worker(Map.of());
                RunnerProcess other = worker(Map.of())) {
            serving.kill();

            String id = schedule("--in", "1s");

            other.untilSaid(id).untilSaid("-> COMPLETED (answered)");
            other.stop();
            assertThat(other.code()).isZero();
        }
    }

    /** H2 tells other processes in a file beside the database. */
    private int portOfTheServer() throws IOException {
        Properties lock = new Properties();
        try (Reader file = Files.newBufferedReader(directory.resolve("data/reminders.lock.db"))) {
            lock.load(file);
        }
        return Integer.parseInt(lock.getProperty("server").replaceFirst(".*:", ""));
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static List<InetAddress> addressesToTheOutside() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private RunnerProcess worker(Map<String, String> settings) throws InterruptedException {
        return RunnerProcess.start(directory, settings, "worker").untilSaid("working");
    }

    private String schedule(String... when) throws InterruptedException {
        String[] arguments = {
            "schedule", "--title", "Dentist", "--message", "Dentist at nine.", "--phone", NUMBER, when[0], when[1]
        };
        return run(arguments).out().lines().findFirst().orElseThrow().replaceFirst(".* ", "");
    }

    private RunnerProcess run(String... arguments) throws InterruptedException {
        RunnerProcess process = RunnerProcess.start(directory, Map.of(), arguments);
        assertThat(process.code()).as(process.complaints()).isZero();
        return process;
    }
}
