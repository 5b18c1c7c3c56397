package dev.patchbay.kit.test;

import java.util.Map;

import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Gives a {@code @QuarkusTest} its neighbours; fields of the fakes' types are filled in. */
public final class NeighboursTestResource implements QuarkusTestResourceLifecycleManager {

    public static final String PUBLIC_ORIGIN = "http://127.0.0.1:8080";

    private FakeGateway gateway;
    private FakeTokenService tokenService;

    @Override
    public Map<String, String> start() {
        gateway = new FakeGateway();
        tokenService = new FakeTokenService();
        return Map.of("patchbay.public-origin", PUBLIC_ORIGIN, "patchbay.assertion.jwks-url", gateway.jwksUrl().toString(),
                "patchbay.token-service.url", tokenService.uri().toString(), "patchbay.token-service.client-secret",
                FakeTokenService.CLIENT_SECRET);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(gateway, new TestInjector.MatchesType(FakeGateway.class));
        injector.injectIntoFields(tokenService, new TestInjector.MatchesType(FakeTokenService.class));
    }

    @Override
    public void stop() {
        if (gateway != null) {
            gateway.close();
            tokenService.close();
        }
    }
}
