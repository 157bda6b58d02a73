package io.reminders.vapi;

import io.reminders.delivery.Reason;
import io.reminders.delivery.Reason.Family;
import io.reminders.delivery.Reference;
import io.reminders.spi.Located;
import io.reminders.spi.Sought;
import java.util.Optional;

/**
 * Looks for a call by its attempt key. {@code GET /call} filters by number and time of creation and not by name, and
 * has no cursor: so the whole list of that time is read, page after page, and names are compared here. Thread-safe.
 */
final class CallSearch {
    /** A hundred thousand calls within one quiet period; an account has ten lines by default. */
    private static final int MOST_PAGES = 100;

    private final VapiApi api;

    CallSearch(VapiApi api) {
        this.api = api;
    }

    Located locate(Sought sought) {
        SearchWindow window = SearchWindow.around(sought);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Exchange exchange = api.list(window);
            Optional<CallPage> page = pageIn(exchange);
            if (page.isEmpty()) {
                return inconclusive(whatCame(exchange));
            }
            Optional<Reference> found = page.get().callWith(sought.key());
            if (found.isPresent()) {
                return new Located.Found(found.get());
            }
            if (page.get().isShort()) {
                return new Located.Missing();
            }
            Optional<SearchWindow> next = window.beyond(page.get());
            if (next.isEmpty()) {
                return inconclusive(new Reason(Family.PROVIDER, "list of calls cannot be read on"));
            }
            window = next.get();
        }
        return inconclusive(new Reason(Family.PROVIDER, "list of calls has no end"));
    }

    private static Optional<CallPage> pageIn(Exchange exchange) {
        return exchange.match(
                answered -> answered.status() == 200
                        ? Json.readArray(answered.body(), CallRecord::of).map(CallPage::new)
                        : Optional.empty(),
                stayed -> Optional.empty(),
                lost -> Optional.empty());
    }

    private static Reason whatCame(Exchange exchange) {
        return exchange.match(
                answered -> new Reason(
                        Family.PROVIDER, "http-" + answered.status() + (answered.status() == 200 ? " unreadable" : "")),
                Exchange.Stayed::reason,
                Exchange.Lost::reason);
    }

    private static Located inconclusive(Reason reason) {
        return new Located.Inconclusive(reason);
    }
}
