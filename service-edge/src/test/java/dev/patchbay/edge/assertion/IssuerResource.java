package dev.patchbay.edge.assertion;

import java.util.Map;

import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Stands in for the gateway. Tests learn by configuration what they need to speak for it. */
public class IssuerResource implements QuarkusTestResourceLifecycleManager {

    static final String PRIVATE_KEY = "test.issuer.private-key";

    private final Issuer issuer = new Issuer();

    @Override
    public Map<String, String> start() {
        var key = TestAssertions.newKey("first");
        issuer.publish(key);
        return Map.of("patchbay.assertion.jwks-url", issuer.location().toString(), PRIVATE_KEY,
                key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }

    @Override
    public void stop() {
        issuer.close();
    }
}
