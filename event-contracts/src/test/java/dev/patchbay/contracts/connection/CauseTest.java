package dev.patchbay.contracts.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CauseTest {

    private static final URI CONNECT = URI.create("http://127.0.0.1:8080/api/integrations/spotify/connect");

    @ParameterizedTest
    @EnumSource
    void whatCanBeRetriedNeedsNobodyToReconnect(Cause cause) {
        assertThat(cause.retryable() && cause.action() == Action.RECONNECT).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void detailsFollowFromTheCause(Cause cause) {
        var details = ConnectionStatus.Details.of(cause, Instant.EPOCH, CONNECT, null, null);
        assertThat(details.retryable()).isEqualTo(cause.retryable());
        assertThat(details.action()).isEqualTo(cause.action());
        assertThat(details.actionUrl() != null).isEqualTo(cause.action() == Action.RECONNECT);
    }

    @ParameterizedTest
    @EnumSource
    void connectedCannotContradictTheReason(Reason reason) {
        var details = ConnectionStatus.Details.of(null, null, CONNECT, null, null);
        assertThatThrownBy(() -> new ConnectionStatus("spotify", !reason.connected(), reason, details, null, null, false,
                List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
