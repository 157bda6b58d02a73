package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which addresses are counted as one. */
class NetworkTest {

    @Test
    void all_addresses_of_a_network_of_ipv6_are_one_sender() {
        assertThat(Network.of("2001:db8:0:1::1"))
                .isEqualTo(Network.of("2001:db8:0:1:ffff::2"))
                .isEqualTo(Network.of("[2001:DB8:0:1::3]"))
                .isNotEqualTo(Network.of("2001:db8:0:2::1"));
    }

    @Test
    void each_address_of_ipv4_is_one_sender() {
        assertThat(Network.of("192.0.2.1")).isEqualTo("192.0.2.1").isEqualTo(Network.of("::ffff:192.0.2.1"));
        assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
        assertThat(Network.of("not:an:address")).isEqualTo("not:an:address");
    }
}
