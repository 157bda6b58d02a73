package io.reminders.testkit;

import io.reminders.testkit.TcpProxy.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One connection through a proxy: two sockets, and a thread for each direction. Thread-safe. */
final class ProxiedConnection {
    private static final int PIECE = 8_192;

    private final Socket client;
    private final Socket server;
    private final Consumer<ProxiedConnection> ended;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger openDirections = new AtomicInteger(2);
    private volatile boolean swallowed;
    private volatile Sentence sentence = new Sentence(Disturbance.none());

    /**
     * A connection whose server side is yet to be connected.
     *
     * @param ended told once, when both directions have come to their end
     */
    ProxiedConnection(Socket client, Socket server, Consumer<ProxiedConnection> ended) {
        this.client = client;
        this.server = server;
        this.ended = ended;
    }

    /** What it has to suffer from now on. */
    void suffer(Disturbance next) {
        sentence = new Sentence(next);
        if (swallowed && next.swallowed().isEmpty()) {
            reset();
        }
    }

    /** Passes bytes on in one direction until one side ends it. */
    void pump(Direction direction) {
        Socket from = direction == Direction.TO_TARGET ? client : server;
        Socket to = direction == Direction.TO_TARGET ? server : client;
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                pass(direction, piece, length, out);
            }
            to.shutdownOutput();
            endDirection();
        } catch (IOException broken) {
            reset();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    private void pass(Direction direction, byte[] piece, int length, OutputStream out)
            throws IOException, InterruptedException {
        if (heldBack()) {
            return;
        }
        Sentence now = sentence; // after the wait, which another disturbance may have ended
        if (now.disturbance.swallows(direction)) {
            swallowed = true;
            return;
        }
        int admitted = direction == Direction.TO_TARGET ? now.admitted(length) : length;
        out.write(piece, 0, admitted);
        if (admitted < length) {
            reset();
        }
    }

    /** Waits as long as it has to; answers whether the connection was closed meanwhile. */
    private boolean heldBack() throws InterruptedException {
        long wait = sentence.disturbance.holdBack().toNanos();
        return wait > 0 && closed.await(wait, TimeUnit.NANOSECONDS);
    }

    private void endDirection() throws IOException {
        if (openDirections.decrementAndGet() == 0) {
            closed.countDown();
            client.close();
            server.close();
            ended.accept(this);
        }
    }

    /** Ends both sides at once, with a reset. */
    void reset() {
        closed.countDown();
        resetOne(client);
        resetOne(server);
        ended.accept(this);
    }

    private static void resetOne(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            // then there is nothing to reset
        }
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // what is broken is as good as closed
        }
    }

    /** A disturbance as it goes on for one connection: the bytes that are left are its own. */
    private static final class Sentence {
        private final Disturbance disturbance;
        private long bytesLeft;

        private Sentence(Disturbance disturbance) {
            this.disturbance = disturbance;
            this.bytesLeft = disturbance.bytesLeft();
        }

        private synchronized int admitted(int length) {
            int admitted = (int) Math.min(length, bytesLeft);
            bytesLeft -= admitted;
            return admitted;
        }
    }
}
