package io.reminders.testkit;

import io.reminders.testkit.TcpProxy.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One connection through a proxy: two sockets, and a thread for each direction. Thread-safe: its monitor guards what it
 * suffers and what it has lost, and is never held while bytes are read or written.
 */
final class ProxiedConnection {
    private static final int PIECE = 8_192;
    private static final int SWALLOWED = -1;

    private final Socket client;
    private final Socket server;
    private final Consumer<ProxiedConnection> ended;

    /** The directions in which something was swallowed. */
    private final Set<Direction> gaps = EnumSet.noneOf(Direction.class);

    private Disturbance disturbance = Disturbance.none();
    private long bytesLeft = disturbance.bytesLeft();
    private CountDownLatch replaced = new CountDownLatch(1);
    private int openDirections = 2;
    private boolean closed;

    /**
     * A connection whose server side is yet to be connected.
     *
     * @param ended told when both directions have come to their end
     */
    ProxiedConnection(Socket client, Socket server, Consumer<ProxiedConnection> ended) {
        this.client = client;
        this.server = server;
        this.ended = ended;
    }

    /** What it has to suffer from now on. */
    synchronized void suffer(Disturbance next) {
        disturbance = next;
        bytesLeft = next.bytesLeft();
        replaced.countDown();
        replaced = new CountDownLatch(1);
        if (next.isCut() || !gaps.stream().allMatch(next::swallows)) {
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
            endDirection(direction, to);
        } catch (IOException broken) {
            breakOff(direction);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    private void pass(Direction direction, byte[] piece, int length, OutputStream out) throws InterruptedException {
        holdBack();
        int admitted = admitted(direction, length);
        if (admitted == SWALLOWED) {
            return;
        }
        try {
            out.write(piece, 0, admitted);
        } catch (IOException broken) {
            breakOff(direction.opposite());
        }
        if (admitted < length) {
            reset();
        }
    }

    /** Waits as long as pieces are held back; another disturbance ends the wait, and may begin one of its own. */
    private void holdBack() throws InterruptedException {
        long wait;
        CountDownLatch end;
        do {
            synchronized (this) {
                wait = closed ? 0 : disturbance.holdBack().toNanos();
                end = replaced;
            }
        } while (wait > 0 && end.await(wait, TimeUnit.NANOSECONDS));
    }

    /** How many of so many bytes may pass now. */
    private synchronized int admitted(Direction direction, int length) {
        if (disturbance.swallows(direction)) {
            gaps.add(direction);
            return SWALLOWED;
        }
        if (direction == Direction.FROM_TARGET) {
            return length;
        }
        int admitted = (int) Math.min(length, bytesLeft);
        bytesLeft -= admitted;
        return admitted;
    }

    /** One direction has come to its end: the other side is told, unless that is swallowed. */
    private synchronized void endDirection(Direction direction, Socket to) throws IOException {
        if (disturbance.swallows(direction)) {
            gaps.add(direction);
            return;
        }
        to.shutdownOutput();
        openDirections--;
        if (openDirections == 0) {
            client.close();
            server.close();
            ended.accept(this);
        }
    }

    /** One side is gone, and word of it goes in that direction: the other side is told, unless that is swallowed. */
    private synchronized void breakOff(Direction news) {
        if (disturbance.swallows(news)) {
            gaps.add(news);
        } else {
            reset();
        }
    }

    /** Ends both sides at once, with a reset. */
    synchronized void reset() {
        closed = true;
        replaced.countDown();
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
}
