package dev.patchbay.discogs.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.discogs.simulated.ConnectedTest;
import dev.patchbay.discogs.simulated.DiscogsClient;
import dev.patchbay.discogs.simulated.SimulatedDiscogs;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.Statuses;
import io.quarkus.test.junit.QuarkusTest;

/** An account at Discogs keeps its number and may change its name, which is in every address of its own. */
@QuarkusTest
class RenamedTest extends ConnectedTest {

    private static final String NUMBER = "4100001";

    // nobody was called so in another test
    private final String before = "mira_" + UUID.randomUUID().toString().substring(0, 8);
    private DiscogsClient mira;

    @BeforeEach
    void connectedByAnOldName() {
        mira = DiscogsClient.stranger(gateway);
        tokenService.connect(mira.account(), Statuses.lasting("discogs", new ProviderAccount(NUMBER, before)),
                FakeCredential.key(SimulatedDiscogs.key("mira")));
        discogs.countAnew();
    }

    @AfterEach
    void asBefore() {
        discogs.rename("jonas", SimulatedDiscogs.username("jonas"));
    }

    @Test
    void theNewNameIsLearntOnce() {
        assertStatus(mira.get("/collection/value"), 200);
        assertThat(discogs.calls()).isEqualTo(3);
        assertStatus(mira.get("/collection/folders"), 200);
        assertStatus(mira.get("/wantlist"), 200);
        assertThat(discogs.calls()).isEqualTo(5);
    }

    @Test
    void changesAndStreamsGoOn() {
        assertStatus(mira.send("PUT", "/wantlist/1007", "{}"), 200);
        assertStatus(mira.get("/collection/stream"), 200);
    }

    @Test
    void whoHasTheOldNameNowIsNotMira() {
        // Given
        discogs.rename("jonas", before);
        // When
        var value = mira.get("/collection/value");
        // Then
        assertStatus(value, 200);
        assertThat(value.jsonPath().getMap("maximum")).isEqualTo(client.get("/collection/value").jsonPath().getMap("maximum"));
    }

    @Test
    void whatIsNotThereIsNoReasonToAskAgainAndAgain() {
        // Given
        assertStatus(mira.get("/wantlist"), 200);
        discogs.countAnew();
        // When
        for (int i = 0; i < 3; i++) {
            assertProblem(mira.delete("/wantlist/1999"), 404, "not_found");
        }
        // Then
        assertThat(discogs.calls()).isEqualTo(3);
    }

    @Test
    void aConnectionOfSomebodyElseIsToBeMadeAnew() {
        // Given
        tokenService.connect(mira.account(), Statuses.lasting("discogs", new ProviderAccount("1", before)),
                FakeCredential.key(SimulatedDiscogs.key("mira")));
        // When, Then
        assertProblem(mira.get("/collection/value"), 409, "needs_reauth");
        assertProblem(mira.get("/collection/value"), 409, "needs_reauth");
    }
}
