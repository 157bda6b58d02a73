package io.reminders.jdbi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * One numbered script of the jar. Immutable.
 *
 * @param version its number, from 1
 * @param name its file name, such as {@code V1__tables.sql}
 * @param text its statements, with line feeds as line ends
 */
record Script(int version, String name, String text) {

    /** The script in that file of {@code io/reminders/jdbi/schema}. */
    static Script of(String file) {
        String name = file.substring(file.indexOf('/') + 1);
        int version = Integer.parseInt(name.substring(1, name.indexOf("__")));
        return new Script(version, name, read("schema/" + file));
    }

    private static String read(String resource) {
        try (InputStream in = Script.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** SHA-256 of its text, in 64 hexadecimal digits. */
    String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: every JDK has it", impossible);
        }
    }
}
