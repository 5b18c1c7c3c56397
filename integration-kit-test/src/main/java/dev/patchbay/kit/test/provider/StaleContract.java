package dev.patchbay.kit.test.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.patchbay.kit.test.status.Wire;

/**
 * What was answered before stands in when the provider fails, for whom it was answered to, and says so. Runs with
 * {@link ContractSettings}; for services whose reads can be repeated and kept.
 */
public abstract class StaleContract extends ProviderContract {

    @Test
    void aPassingFaultIsNotSeen() {
        // Given
        provided().breakApi("{\"kind\":\"status\",\"status\":500,\"times\":2}");
        // When, Then
        assertSource(read(account), "live");
        assertThat(provided().calls()).isEqualTo(3);
    }

    @Test
    void ownDataIsStaleRatherThanMissing() {
        // Given
        var live = (ObjectNode) Wire.json(read(account));
        provided().breakApi(FAILING);
        // When
        var answer = read(account);
        // Then
        assertSource(answer, "stale");
        assertThat(answer.path("meta.cached_at").toString()).contains("T");
        assertThat(((ObjectNode) Wire.json(answer)).without("meta").toString()).isEqualTo(live.without("meta").toString());
    }

    @Test
    void somebodyElsesStaleDataIsNoAnswer() {
        // Given
        read(account);
        var other = connected();
        provided().breakApi(FAILING);
        // When, Then
        Wire.problem(read(other), 502, "provider_error");
    }

    @Test
    void whatIsDisconnectedIsForgotten() {
        // Given
        read(account);
        as(account).post("/integration/disconnect");
        provided().breakApi(FAILING);
        // When, Then
        Wire.problem(read(account), 409, "not_connected");
        subject().connect(tokenService, account);
        Wire.problem(read(account), 502, "provider_error");
    }
}
