package io.reminders.simulators;

import java.time.Duration;

/** An answer whose body comes one byte at a time. Immutable. */
final class Drip extends Reply {

    private final Answer answer;
    private final Duration pause;

    Drip(Answer answer, Duration pause) {
        this.answer = answer;
        this.pause = pause;
    }

    @Override
    public String toString() {
        return answer + ", a byte each " + pause;
    }

    @Override
    Runnable over(Wire wire) {
        var body = Wire.bytesOf(answer);
        wire.begin(answer, body.length);
        wire.flush();
        drip(wire, body, 0);
        return () -> {};
    }

    private void drip(Wire wire, byte[] body, int from) {
        if (from == body.length || !wire.isOpen()) {
            wire.end();
        } else {
            wire.after(pause, () -> {
                wire.write(body, from, 1);
                drip(wire, body, from + 1);
            });
        }
    }
}
