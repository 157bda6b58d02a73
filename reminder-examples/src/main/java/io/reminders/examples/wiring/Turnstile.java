package io.reminders.examples.wiring;

import io.reminders.spi.RepositoryException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/*
 * Processes that make the tables of one H2 file at the same moment can lose some of them, for H2 commits with each statement that
 * makes one. The file of the lock stays: whoever removed it could remove one that another process has just locked.
 */
/** Lets one process after the other open an H2 file. Thread-safe. */
final class Turnstile {
    /** Locks of files are held by the process, not by a thread. */
    private static final ReentrantLock OURS = new ReentrantLock();

    /** SQLSTATE of an error of the system below the database. */
    private static final String IO_ERROR = "58030";

    /** What H2 says of a file that another process is opening. */
    private static final String OPENED_BY_ANOTHER = "90020";

    private final Path lock;

    /**
     * The one of a database.
     *
     * @param file where it is, without H2's endings
     */
    Turnstile(Path file) {
        this.lock = file.resolveSibling(file.getFileName() + ".opening");
    }

    /**
     * Runs that while no other process does the same.
     *
     * @throws RepositoryException with SQLSTATE 90020, which passes, if another process does; with 58030 if there can
     *     be no file beside the database
     */
    <T> T alone(Supplier<T> opening) {
        OURS.lock();
        try (FileChannel channel = channel()) {
            if (channel.tryLock() == null) { // held until the channel is closed
                throw new RepositoryException("connect", OPENED_BY_ANOTHER, 0);
            }
            return opening.get();
        } catch (IOException failed) {
            throw new RepositoryException("connect", IO_ERROR, 0);
        } finally {
            OURS.unlock();
        }
    }

    private FileChannel channel() throws IOException {
        Files.createDirectories(lock.toAbsolutePath().getParent());
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
