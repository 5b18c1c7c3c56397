package dev.patchbay.spotify.simulated;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Nobody listens where Kafka should be. */
public class WithoutKafka implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("mp.messaging.incoming.connections.bootstrap.servers", "127.0.0.1:1",
                "mp.messaging.incoming.erasures.bootstrap.servers", "127.0.0.1:1");
    }
}
