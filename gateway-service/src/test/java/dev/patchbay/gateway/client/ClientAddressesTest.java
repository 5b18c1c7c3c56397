package dev.patchbay.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

class ClientAddressesTest {

    @Test
    void nobodyIsBelievedUnlessConfigured() {
        assertThat(seen(List.of(), "203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "10.0.0.7|198.51.100.1|198.51.100.1", "10.0.0.7|1.1.1.1, 198.51.100.1|198.51.100.1",
            "10.0.0.7|198.51.100.1, 10.0.0.9|198.51.100.1", "10.0.1.7|198.51.100.1|10.0.1.7", "10.0.0.7||10.0.0.7",
            "10.0.0.7|198.51.100.1, unknown|10.0.0.7", "10.0.0.7|localhost|10.0.0.7",
            "fd00::1|2001:db8::1|2001:db8:0:0:0:0:0:1",
            "::ffff:10.0.0.7|198.51.100.1|198.51.100.1" })
    void aTrustedProxyIsBelievedAndNobodyBeforeIt(String peer, String forwardedFor, String client) {
        var trusted = List.of("10.0.0.0/24", "fd00::/8");
        assertThat(seen(trusted, peer, forwardedFor == null ? "" : forwardedFor)).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(seen(List.of("10.0.0.7"), "10.0.0.7", "198.51.100.1", "198.51.100.2")).isEqualTo("198.51.100.2");
    }

    @ParameterizedTest
    @CsvSource({ "2001:db8:1:2:3:4:5:6,2001:db8:1:2::,true", "2001:db8:1:2::,2001:db8:1:3::,false",
            "192.0.2.1,192.0.2.2,false", "::ffff:192.0.2.1,192.0.2.1,true" })
    void anAddressOfVersion6CountsWithItsNetwork(String one, String other, boolean same) {
        assertThat(ClientAddresses.prefix(InetAddress.ofLiteral(one))
                .equals(ClientAddresses.prefix(InetAddress.ofLiteral(other)))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = { "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "" })
    void whatIsNoNetworkStopsTheStart(String text) {
        assertThatThrownBy(() -> new ClientAddresses(new Trusting(List.of(text))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("patchbay.client.trusted-proxies");
    }

    private record Trusting(List<String> proxies) implements ClientConfig {

        @Override
        public Optional<List<String>> trustedProxies() {
            return Optional.of(proxies);
        }

        @Override
        public boolean trustedTraces() {
            return false;
        }
    }

    private static String seen(List<String> trusted, String peer, String... forwardedFor) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        Arrays.stream(forwardedFor).filter(value -> !value.isEmpty()).forEach(value -> headers.add("X-Forwarded-For", value));
        return new ClientAddresses(new Trusting(trusted)).of(request(peer, headers)).getHostAddress();
    }

    private static HttpServerRequest request(String peer, MultiMap headers) {
        return (HttpServerRequest) Proxy.newProxyInstance(HttpServerRequest.class.getClassLoader(),
                new Class<?>[] { HttpServerRequest.class }, (proxy, method, arguments) -> switch (method.getName()) {
                    case "remoteAddress" -> SocketAddress.inetSocketAddress(1, peer);
                    case "headers" -> headers;
                    default -> throw new AssertionError("An address needs no " + method.getName());
                });
    }
}
