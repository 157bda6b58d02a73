package io.reminders.simulators.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The simulator in a JVM of its own. */
class VapiSimulatorMainTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void it_prints_where_it_is_serves_and_ends_with_its_input() throws Exception {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dvapi.simulator.behaviour=busy",
                        VapiSimulatorMain.class.getName(),
                        "--api-key=k",
                        "--answer-delay=PT0.01S",
                        "--until=input-ends"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var url = output.readLine();
            assertThat(url).matches("http://127\\.0\\.0\\.1:\\d+");

            var response = client.send(
                    HttpRequest.newBuilder(URI.create(url + "/call"))
                            .header("Authorization", "Bearer k")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(CallBody.documented().text()))
                            .build(),
                    BodyHandlers.ofString());
            var ledger = client.send(
                    HttpRequest.newBuilder(URI.create(url + "/ledger")).build(), BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(CallBody.parse(ledger.body()).path("calls")).hasSize(1);
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
