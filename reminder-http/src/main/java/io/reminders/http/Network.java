package io.reminders.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who is behind an address: of IPv6, whoever has one has the 2^64 of its network. */
final class Network {
    private static final int PREFIX = 8;

    private Network() {}

    /** A name for all addresses that one sender may have; an address that cannot be read stands for itself. */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // With a colon it is an address or nothing: no name is looked up.
            InetAddress read = InetAddress.getByName(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), PREFIX)) + "/64"
                    : read.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
