package dev.patchbay.kit.test.status;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/**
 * What every provider service's contract tests share. The service runs with {@code NeighboursTestResource} and a {@code
 * SimulatorsTestResource}; each test uses accounts of its own.
 */
public abstract class CanonicalContract {

    protected FakeGateway gateway;
    protected FakeTokenService tokenService;
    protected final UUID account = UUID.randomUUID();
    private ProviderSubject subject;

    protected ProviderSubject subject() {
        return subject;
    }

    /** As in paths, metrics and events. */
    protected String provider() {
        return subject().name();
    }

    @BeforeEach
    void freshTokenService() {
        tokenService.reset();
    }

    protected final RequestSpecification as(UUID who) {
        return with(gateway.assertion(who, provider() + "-service"));
    }

    protected final RequestSpecification with(String assertion) {
        return RestAssured.given().redirects().follow(false).header("Patchbay-Assertion", assertion);
    }
}
