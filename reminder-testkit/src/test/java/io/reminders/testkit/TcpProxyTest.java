package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.testkit.TcpProxy.Direction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final int SHORT_MILLISECONDS = 200;

    /** Bytes that have reached the target. */
    private final BlockingQueue<Integer> arrived = new LinkedBlockingQueue<>();

    /** How connections ended, as the target sees it. */
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        daemon(this::acceptAll);
        proxy = TcpProxy.to(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void it_passes_bytes_on_in_both_directions() throws Exception {
        try (Socket socket = connect()) {
            assertThat(answerTo(socket, 'a')).isEqualTo('a');
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void an_end_of_one_side_is_passed_on_and_the_connection_forgotten() throws Exception {
        try (Socket socket = connect()) {
            socket.shutdownOutput();

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        awaitNoConnection();
    }

    @Test
    void a_drop_cuts_what_is_open_and_what_comes() throws Exception {
        try (Socket open = connect()) {
            assertThat(answerTo(open, 'a')).isEqualTo('a');

            proxy.drop();

            assertThat(isCut(open)).isTrue();
            try (Socket later = connect()) {
                assertThat(isCut(later)).isTrue();
            }
        }
        awaitNoConnection();
    }

    @Test
    void swallowed_bytes_reach_nobody_and_the_other_direction_works_on() throws Exception {
        try (Socket socket = connect()) {
            assertThat(answerTo(socket, 'a')).isEqualTo('a');
            assertThat(arrived.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS))
                    .isEqualTo('a');

            proxy.swallow(Direction.FROM_TARGET);
            socket.getOutputStream().write('b');

            assertThat(arrived.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS))
                    .isEqualTo('b');
            assertThat(isSilent(socket)).isTrue();
        }
    }

    @Test
    void requests_that_are_swallowed_do_not_reach_the_target() throws Exception {
        try (Socket socket = connect()) {
            proxy.swallow(Direction.TO_TARGET);
            socket.getOutputStream().write('b');

            assertThat(isSilent(socket)).isTrue();
            assertThat(arrived).isEmpty();
        }
    }

    @Test
    void a_connection_with_a_gap_is_cut_when_the_proxy_heals() throws Exception {
        try (Socket socket = connect()) {
            assertThat(answerTo(socket, 'a')).isEqualTo('a');
            proxy.swallow(Direction.FROM_TARGET);
            socket.getOutputStream().write('b');
            assertThat(isSilent(socket)).isTrue();

            proxy.heal();

            assertThat(isCut(socket)).isTrue();
            try (Socket later = connect()) {
                assertThat(answerTo(later, 'c')).isEqualTo('c');
            }
        }
    }

    @Test
    void an_end_that_is_swallowed_reaches_nobody_until_the_proxy_heals() throws Exception {
        assertReachesNobodyUntilHealed(Socket::close);
    }

    @Test
    void a_reset_that_is_swallowed_reaches_nobody_until_the_proxy_heals() throws Exception {
        assertReachesNobodyUntilHealed(socket -> {
            socket.setSoLinger(true, 0);
            socket.close();
        });
    }

    private void assertReachesNobodyUntilHealed(Ending ending) throws Exception {
        Socket socket = connect();
        assertThat(answerTo(socket, 'a')).isEqualTo('a');
        proxy.swallow(Direction.TO_TARGET);

        ending.of(socket);

        assertThat(ends.poll(SHORT_MILLISECONDS, TimeUnit.MILLISECONDS)).isNull();
        proxy.heal();
        assertThat(ends.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)).isNotNull();
        awaitNoConnection();
    }

    /** How a client ends its connection. */
    @FunctionalInterface
    private interface Ending {
        void of(Socket socket) throws IOException;
    }

    @Test
    void an_end_of_the_other_direction_is_passed_on_while_one_is_swallowed() throws Exception {
        try (Socket socket = connect()) {
            assertThat(answerTo(socket, 'a')).isEqualTo('a');
            proxy.swallow(Direction.FROM_TARGET);

            socket.shutdownOutput();

            assertThat(ends.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)).isEqualTo("in peace");
            assertThat(isSilent(socket)).isTrue();
        }
    }

    @Test
    void a_connection_with_a_gap_is_cut_when_the_other_direction_is_swallowed_instead() throws Exception {
        try (Socket socket = connect()) {
            proxy.swallow(Direction.TO_TARGET);
            socket.getOutputStream().write('a');
            assertThat(isSilent(socket)).isTrue();

            proxy.swallow(Direction.FROM_TARGET);

            assertThat(isCut(socket)).isTrue();
            assertThat(arrived).isEmpty();
        }
    }

    @Test
    void a_connection_without_a_gap_lives_on_when_the_proxy_heals() throws Exception {
        try (Socket socket = connect()) {
            assertThat(answerTo(socket, 'a')).isEqualTo('a');

            proxy.swallow(Direction.TO_TARGET);
            proxy.heal();

            assertThat(answerTo(socket, 'b')).isEqualTo('b');
        }
    }

    @Test
    void what_is_held_back_is_passed_on_at_once_when_the_proxy_heals() throws Exception {
        try (Socket socket = connect()) {
            proxy.delay(Duration.ofMinutes(1));
            socket.getOutputStream().write('a');
            assertThat(isSilent(socket)).isTrue();

            proxy.heal();

            assertThat(socket.getInputStream().read()).isEqualTo('a');
        }
    }

    @Test
    void a_delay_holds_bytes_back_and_loses_none() throws Exception {
        try (Socket socket = connect()) {
            proxy.delay(Duration.ofMillis(100));
            long start = System.nanoTime();

            assertThat(answerTo(socket, 'a')).isEqualTo('a');

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void a_reset_comes_after_so_many_bytes_of_each_connection() throws Exception {
        proxy.resetAfter(2);
        for (int connection = 0; connection < 2; connection++) {
            try (Socket socket = connect()) {
                assertThat(answerTo(socket, 'a')).isEqualTo('a');
                assertThat(answerTo(socket, 'b')).isEqualTo('b');

                socket.getOutputStream().write('c');

                assertThatThrownBy(() -> readToTheEnd(socket)).isInstanceOf(IOException.class);
            }
        }
        assertThat(arrived).containsExactly((int) 'a', (int) 'b', (int) 'a', (int) 'b');
    }

    @Test
    void a_target_that_does_not_listen_is_a_cut() throws Exception {
        echo.close();
        try (Socket socket = connect()) {
            assertThat(isCut(socket)).isTrue();
        }
    }

    @Test
    void closed_it_listens_no_more() throws Exception {
        int port = proxy.port();

        proxy.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_wait_or_a_number_of_bytes_that_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> proxy.delay(Duration.ofSeconds(61)))
                .withMessage("wait: expected PT0S to PT1M but was PT1M1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> proxy.resetAfter(-1))
                .withMessage("bytes: expected 0 or more but was -1");
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        return socket;
    }

    private static int answerTo(Socket socket, int request) throws IOException {
        socket.getOutputStream().write(request);
        return socket.getInputStream().read();
    }

    private static boolean isSilent(Socket socket) throws IOException {
        socket.setSoTimeout(SHORT_MILLISECONDS);
        try {
            int heard = socket.getInputStream().read();
            throw new AssertionError("heard " + heard);
        } catch (SocketTimeoutException silent) {
            return true;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
        }
    }

    private static boolean isCut(Socket socket) {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static void readToTheEnd(Socket socket) throws IOException {
        int answers = socket.getInputStream().readAllBytes().length;
        throw new AssertionError("ended in peace after " + answers);
    }

    /** A connection is forgotten by the thread that ends it, so a moment later. */
    private void awaitNoConnection() {
        long start = System.nanoTime();
        while (proxy.connections() > 0) {
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
            Thread.onSpinWait();
        }
    }

    private void acceptAll() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                daemon(() -> echo(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void echo(Socket socket) {
        try (socket) {
            for (int read = socket.getInputStream().read();
                    read >= 0;
                    read = socket.getInputStream().read()) {
                arrived.add(read);
                socket.getOutputStream().write(read);
            }
            ends.add("in peace");
        } catch (IOException cut) {
            ends.add("by a cut");
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
