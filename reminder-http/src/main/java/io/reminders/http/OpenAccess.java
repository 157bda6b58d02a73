package io.reminders.http;

import io.reminders.http.spi.Authentication;
import io.reminders.http.spi.Authenticator;
import io.reminders.http.spi.Caller;
import io.reminders.http.spi.Credentials;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Lets in whoever is on this machine, as somebody who acts for the whole tenant. A page from elsewhere that a browser
 * on this machine shows is kept out by the name under which it calls, and by its origin; what a proxy passes on, by
 * what the proxy says of it. Immutable and thread-safe.
 */
final class OpenAccess implements Authenticator {

    @Override
    public Authentication authenticate(Credentials credentials) {
        if (!isLoopback(credentials.remoteAddress())) {
            return new Authentication.Refused("it came from another machine");
        }
        if (credentials.passage() == Credentials.Passage.RELAYED) {
            return new Authentication.Refused("a proxy passed it on, from wherever");
        }
        if (!namesThisMachine(credentials.host())) {
            return new Authentication.Refused("its Host is not this machine");
        }
        return credentials.origin().isEmpty() || credentials.origin().equals("http://" + credentials.host())
                ? new Authentication.Granted(Caller.wholeTenant(""))
                : new Authentication.Refused("it came from a page of another server");
    }

    /** Whether what is listened at can be reached from this machine only. */
    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static boolean namesThisMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.[0-9]{1,3}){3}");
    }
}
