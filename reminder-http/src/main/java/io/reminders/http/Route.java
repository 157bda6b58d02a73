package io.reminders.http;

/**
 * One thing that can be asked for. Immutable.
 *
 * @param method the method of HTTP, in capitals
 * @param path with names in braces
 * @param access who may ask
 * @param intake what body it takes
 * @param handler what answers
 */
record Route(String method, String path, Access access, Intake intake, Handler handler) {

    /** Who may ask. */
    enum Access {
        /** Anybody. */
        ANYBODY,
        /** A caller who is known, for what is theirs. */
        CALLER
    }

    /** What body a route takes. */
    enum Intake {
        /** None: what comes all the same is not read. */
        NOTHING,
        /** JSON. */
        JSON,
        /** Whatever bytes come. */
        BYTES
    }

    /** Answers one kind of request. */
    @FunctionalInterface
    interface Handler {
        /**
         * Answers.
         *
         * @param call what is asked
         * @param guard who knows in whose name
         */
        Answer answer(Call call, Guard guard);
    }

    /** Answers one kind of request of a known caller. */
    @FunctionalInterface
    interface DeskHandler {
        /** Answers. */
        Answer answer(Call call, Desk desk);
    }

    /** Answers one kind of request of anybody. */
    @FunctionalInterface
    interface OpenHandler {
        /** Answers. */
        Answer answer(Call call);
    }

    static Route guarded(String method, String path, Intake intake, DeskHandler handler) {
        return new Route(method, path, Access.CALLER, intake, (call, guard) -> {
            Desk desk = guard.admit(call);
            MediaTypes.check(call, intake);
            return handler.answer(call, desk);
        });
    }

    static Route open(String method, String path, Intake intake, OpenHandler handler) {
        return new Route(method, path, Access.ANYBODY, intake, (call, guard) -> handler.answer(call));
    }
}
