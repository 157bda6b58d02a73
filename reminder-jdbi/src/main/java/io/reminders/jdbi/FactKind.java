package io.reminders.jdbi;

/** The kinds of fact, down to the placement or outcome, with the numbers under which history keeps them. */
enum FactKind {
    INTENDED(1),
    ACCEPTED(2),
    REJECTED(3),
    NOT_SENT(4),
    UNCONFIRMED(5),
    ABSENT(6),
    ANSWERED(7),
    VOICEMAIL(8),
    BUSY(9),
    NO_ANSWER(10),
    FAILED(11),
    ACKNOWLEDGED(12),
    STOPPED(13),
    ELAPSED(14),
    EDITED(15),
    PAUSED(16),
    RESUMED(17),
    DONE(18),
    PLANNED(19);

    private final int number;

    FactKind(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static FactKind of(int number) {
        for (FactKind kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        throw new IllegalStateException("fact: expected a number from 1 to " + values().length + " but was " + number);
    }
}
