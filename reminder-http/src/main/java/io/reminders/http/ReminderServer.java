package io.reminders.http;

import io.reminders.Reminders;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the desk over REST, as {@code /openapi.yaml} describes it: started, it listens until it is closed.
 * Thread-safe.
 *
 * <p>Whoever calls sees and touches what is theirs only: another's reminder is answered exactly as one that does not
 * exist. No answer and no log line tells more of a phone number than its first and last three digits, and no problem
 * and no log line tells a title, a message or a token.
 */
public final class ReminderServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderServer.class);

    private final Door door;
    private final URI address;

    private ReminderServer(Door door, URI address) {
        this.door = door;
        this.address = address;
    }

    /**
     * A server that is yet to be set up and started. It listens on 127.0.0.1, on a port that is free, unless said
     * otherwise; who may call has to be said.
     *
     * @param desk what it offers; each caller sees their own tenant's
     */
    public static ReminderServerBuilder over(Reminders desk) {
        return new ReminderServerBuilder(desk);
    }

    static ReminderServer started(String host, int port, Service service) {
        Door door = Door.open(host, port, service);
        String name = host.contains(":") ? "[" + host + "]" : host;
        URI address = URI.create("http://" + name + ":" + door.port());
        LOG.info("REST is offered at {}", address);
        return new ReminderServer(door, address);
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    public URI address() {
        return address;
    }

    /** The port on which it listens. */
    public int port() {
        return door.port();
    }

    /** Stops listening. What is under way may be broken off; a second time nothing happens. */
    @Override
    public void close() {
        door.close();
    }

    /** Where it listens. */
    @Override
    public String toString() {
        return "ReminderServer[" + address + "]";
    }
}
