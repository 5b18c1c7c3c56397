package dev.patchbay.kit.test.control;

import java.util.Map;
import java.util.UUID;

import dev.patchbay.kit.test.gateway.FakeGateway;
import io.restassured.RestAssured;

/** An operator who switches the integration of the service under test. */
public final class IntegrationSwitch {

    private final FakeGateway gateway;
    private final String provider;

    public IntegrationSwitch(FakeGateway gateway, String provider) {
        this.gateway = gateway;
        this.provider = provider;
    }

    public void on() {
        set(true, false);
    }

    public void off() {
        set(false, false);
    }

    public void set(boolean enabled, boolean maintenance) {
        RestAssured.given()
                .header("Patchbay-Assertion", gateway.adminAssertion(UUID.randomUUID(), provider + "-service"))
                .contentType("application/json").body(Map.of("enabled", enabled, "maintenance", maintenance))
                .put("/admin/integration").then().statusCode(200);
    }
}
