package dev.patchbay.gateway.relay;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** Which services are reached through the gateway, by provider name: lower-case letters, digits and hyphens. */
@ConfigMapping(prefix = "patchbay.routes")
public interface RoutesConfig {

    @WithParentName
    Map<String, Target> providers();

    /** One provider's service. */
    interface Target {

        /** Base address of the service, like {@code http://127.0.0.1:8082}, without a path. */
        URI url();

        /** How long its answers may take to begin; {@code patchbay.relay.response-timeout} if absent. */
        Optional<Duration> responseTimeout();

        /** Name under which the service accepts assertions; {@code <provider>-service} if absent. */
        Optional<String> audience();
    }
}
