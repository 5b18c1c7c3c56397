package dev.patchbay.gateway.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Gateway
class OverviewTest {

    @Test
    void aServiceThatIsDownOrSilentCostsItsOwnRow() {
        // Given
        var person = Person.registered();
        // When
        var response = person.request().get("/api/integrations");
        // Then
        response.then().statusCode(200).body("items.provider", contains("dead", "mute", "spotify"))
                .body("items.status.provider", contains("dead", "mute", "spotify"))
                .body("items.status.details.cause", contains("provider_outage", "provider_outage", "never_connected"))
                .body("items[0].status.reason", equalTo("no_tokens")).body("items[0].status.connected", equalTo(false))
                .body("items[0].status.details.retryable", equalTo(true))
                .body("items[0].status.details.action", equalTo("wait"))
                .body("items.status", everyItem(hasKey("expires_at"))).body("items.status.refreshed", everyItem(is(false)));
    }
}
