package io.reminders.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A piece of network that a test can spoil: it listens on a free port of 127.0.0.1 and passes every connection on to
 * one target, in both directions, until it is told to do worse. Thread-safe; its threads are daemons.
 *
 * <p>What it is told goes for the connections there are and for those to come, and stands until {@link #heal()} or
 * until it is told something else: one disturbance at a time.
 */
public final class TcpProxy implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int CONNECT_MILLISECONDS = 5_000;

    private final ServerSocket door;
    private final InetSocketAddress target;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();

    /** Held to disturb and to let a connection in, so that none escapes between the two. */
    private final Object order = new Object();

    private Disturbance disturbance = Disturbance.none();

    /** A direction in which bytes flow. */
    public enum Direction {
        /** From whoever connected to the target. */
        TO_TARGET,
        /** From the target back to whoever connected. */
        FROM_TARGET;

        Direction opposite() {
            return this == TO_TARGET ? FROM_TARGET : TO_TARGET;
        }
    }

    private TcpProxy(ServerSocket door, InetSocketAddress target) {
        this.door = door;
        this.target = target;
    }

    /**
     * A proxy in front of a port of this machine, which passes everything on.
     *
     * @param port where the target listens on 127.0.0.1, from 1 to 65535; it need not listen yet
     * @throws UncheckedIOException if no port is free
     */
    public static TcpProxy to(int port) {
        try {
            InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
            ServerSocket door = new ServerSocket(0, 0, loopback);
            TcpProxy proxy = new TcpProxy(door, new InetSocketAddress(loopback, port));
            daemon("tcp-proxy", proxy::accept);
            return proxy;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Where it listens on 127.0.0.1. */
    public int port() {
        return door.getLocalPort();
    }

    /** How many connections it holds now. */
    public int connections() {
        return connections.size();
    }

    /** Cuts every connection, and from now on each new one right after it was accepted. */
    public void drop() {
        become(Disturbance.cut());
    }

    /**
     * Swallows all bytes of one direction, as a broken route does: nobody is told, and the other direction works on.
     * The end of a connection is swallowed as bytes are. Where anything was swallowed, the connection is cut when this
     * ends, since what follows would make no sense.
     */
    public void swallow(Direction direction) {
        become(Disturbance.swallowing(direction));
    }

    /**
     * Holds back every piece of bytes, in both directions. What is held back when this ends is not held back longer.
     *
     * @param wait how long, from 0 to 1 min
     * @throws IllegalArgumentException if it is not in that range
     */
    public void delay(Duration wait) {
        if (wait.isNegative() || wait.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("wait: expected PT0S to PT1M but was " + wait);
        }
        become(Disturbance.delaying(wait));
    }

    /**
     * Lets each connection pass on so many more bytes to the target, and then resets it, on both sides.
     *
     * @param bytes 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public void resetAfter(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes: expected 0 or more but was " + bytes);
        }
        become(Disturbance.resettingAfter(bytes));
    }

    /** Passes everything on again. Connections from which something was swallowed are cut. */
    public void heal() {
        become(Disturbance.none());
    }

    /** Cuts every connection and stops listening. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            drop();
        }
    }

    private void become(Disturbance next) {
        synchronized (order) {
            disturbance = next;
            connections.forEach(connection -> connection.suffer(next));
        }
    }

    private void letIn(ProxiedConnection connection) {
        synchronized (order) {
            connections.add(connection);
            connection.suffer(disturbance);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                daemon("tcp-proxy-connect", () -> pass(client));
            } catch (IOException gone) {
                // It was closed, which ends the loop, or a client went away before it was let in, which does not.
            }
        }
    }

    private void pass(Socket client) {
        Socket server = new Socket();
        ProxiedConnection connection = new ProxiedConnection(client, server, connections::remove);
        letIn(connection);
        try {
            server.connect(target, CONNECT_MILLISECONDS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            daemon("tcp-proxy-back", () -> connection.pump(Direction.FROM_TARGET));
            connection.pump(Direction.TO_TARGET);
        } catch (IOException unreachable) {
            connection.reset();
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String toString() {
        return "proxy on port " + port() + " to port " + target.getPort();
    }
}
