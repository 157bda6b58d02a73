package io.reminders.vapi;

import io.reminders.delivery.Reference;
import io.reminders.spi.Parcel;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.ByteString;

/** The three operations of Vapi's HTTP interface that are used here. Thread-safe. */
final class VapiApi implements AutoCloseable {
    /** A call just made, or one that has ended, is some ten thousand bytes long. */
    private static final long LONGEST_CALL = 1L << 20;

    /** A full page of calls that have ended, with all that was said in them. */
    private static final long LONGEST_LIST = 16L << 20;

    private final Settings settings;
    private final LongSupplier ticker;
    private final CallBody bodies;
    private final Wire wire;
    private final HttpUrl calls;

    VapiApi(Settings settings) {
        this.settings = settings;
        ticker = settings.ticker();
        bodies = new CallBody(settings);
        wire = new Wire(settings.timeout());
        calls = below("/call");
    }

    /** {@code POST /call}. */
    Exchange create(Parcel parcel) {
        Departure departure = Departure.within(parcel.sendBudget(), ticker);
        ByteString body = ByteString.encodeUtf8(bodies.of(parcel).toString());
        return wire.send(to(below(settings.path())).post(new OneShotBody(body)).build(), departure, LONGEST_CALL);
    }

    /** {@code GET /call}: calls created in that time, by the number of ours where it has an id to filter by. */
    Exchange list(SearchWindow window) {
        HttpUrl.Builder url = calls.newBuilder();
        if (settings.callerId() instanceof CallerId.Imported imported) {
            url.addQueryParameter("phoneNumberId", imported.phoneNumberId());
        }
        url.addQueryParameter("createdAtGe", window.from().toString())
                .addQueryParameter("createdAtLe", window.to().toString())
                .addQueryParameter("limit", Integer.toString(CallPage.FULL));
        return wire.send(to(url.build()).get().build(), Departure.unhurried(ticker), LONGEST_LIST);
    }

    /** {@code GET /call/{id}}. */
    Exchange find(Reference reference) {
        HttpUrl url = calls.newBuilder().addPathSegment(reference.value()).build();
        return wire.send(to(url).get().build(), Departure.unhurried(ticker), LONGEST_CALL);
    }

    @Override
    public void close() {
        wire.close();
    }

    private HttpUrl below(String path) {
        String base = settings.baseUrl().toString();
        return HttpUrl.get((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private Request.Builder to(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + settings.apiKey())
                .header("Accept", "application/json")
                .header("User-Agent", "reminders-vapi");
    }
}
