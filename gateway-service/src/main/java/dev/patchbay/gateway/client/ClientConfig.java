package dev.patchbay.gateway.client;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where requests come from. */
@ConfigMapping(prefix = "patchbay.client")
public interface ClientConfig {

    /**
     * Addresses of reverse proxies before the gateway, such as {@code 10.0.0.7} or {@code 10.0.0.0/24}, whose
     * {@code X-Forwarded-For} is believed. None by default: anybody can write that header.
     */
    Optional<List<String>> trustedProxies();

    /**
     * Whether a client's trace context (W3C {@code traceparent} and {@code tracestate}) is passed on. Not by default: whether a
     * trace is recorded depends on its id, and nobody outside should choose that.
     */
    @WithDefault("false")
    boolean trustedTraces();
}
