package io.reminders.simulators;

import java.util.Arrays;

/** An answer made large by spaces. Immutable. */
final class Padded extends Reply {

    private static final int CHUNK = 64 * 1024;

    private final Answer answer;
    private final long size;

    Padded(Answer answer, long size) {
        this.answer = answer;
        this.size = size;
    }

    @Override
    public String toString() {
        return answer + ", padded to " + size + " bytes";
    }

    @Override
    Runnable over(Wire wire) {
        return () -> sendOver(wire);
    }

    private void sendOver(Wire wire) {
        var body = Wire.bytesOf(answer);
        var spaces = new byte[CHUNK];
        Arrays.fill(spaces, (byte) ' ');

        wire.begin(answer, Math.max(size, body.length));
        wire.write(body, 0, body.length);
        for (long left = size - body.length; left > 0 && wire.isOpen(); left -= CHUNK) {
            wire.write(spaces, 0, (int) Math.min(left, CHUNK));
        }
        wire.end();
    }
}
