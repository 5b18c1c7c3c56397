package dev.patchbay.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.vertx.core.MultiMap;

class PassedHeadersTest {

    @Test
    void whereClientsAreTrustedTheirTraceGoesOnAsItCame() {
        // Given
        var from = MultiMap.caseInsensitiveMultiMap().add("traceparent", "00-a-b-01").add("tracestate", "vendor=1");
        var to = MultiMap.caseInsensitiveMultiMap();
        // When
        PassedHeaders.copyRequest(from, to, true);
        // Then
        assertThat(to.getAll("traceparent")).containsExactly("00-a-b-01");
        assertThat(to.getAll("tracestate")).containsExactly("vendor=1");
    }
}
