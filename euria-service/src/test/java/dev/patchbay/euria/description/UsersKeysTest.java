package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.contracts.event.ConnectionChanged;
import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.contracts.event.Topics;
import dev.patchbay.euria.simulated.EuriaClient;
import dev.patchbay.euria.simulated.QueuedTest;
import dev.patchbay.euria.simulated.QuickQueue;
import dev.patchbay.kit.test.kafka.Broker;
import dev.patchbay.kit.test.status.LoggedLines;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.RecordedCall;
import dev.patchbay.kit.test.tokens.Statuses;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;

/** Each uses a key of their own: later attempts while its owner is away, and a limit that is nobody else's. */
@QuarkusTest
@TestProfile(QuickQueue.class)
class UsersKeysTest extends QueuedTest {

    private static final String AWAY = "POST /connections/{provider}/background/access-token";
    private static final String OUT = "{\"kind\":\"status\",\"status\":503}";

    @Inject
    ObjectMapper json;

    private final String name = "Artist " + UUID.randomUUID();
    private final AtomicLong sequence = new AtomicLong();

    @Test
    void whatEuriaCannotWriteNowIsWrittenLaterWithTheKeyOfWhoAsked() {
        // Given
        euria.breakApi(OUT);
        var made = client.describe(artist(name));
        var id = made.path("id").toString();
        assertThat(made.path("state").toString()).isEqualTo("queued");
        // When
        euria.restore();
        // Then
        var event = event(id);
        assertThat(event.getString("type")).isEqualTo("dev.patchbay.description.completed.v1");
        assertThat(event.getString("subject")).isEqualTo(client.account() + ":euria");
        assertThat(client.get(id).path("text").toString()).startsWith("« " + name);
        assertThat(euria.counter("completions")).isEqualTo(1);
        assertThat(tokenService.calls(AWAY)).isNotEmpty().extracting(RecordedCall::account).containsOnly(client.account());
        // what one person paid for is nobody else's
        assertThat(connected("noor").describe(artist(name)).path("meta.source").toString()).isEqualTo("live");
    }

    @Test
    void whatWaitsGoesWhenItsAccountDisconnects() {
        // Given
        var id = queuedForAnHour();
        // When
        assertThat(client.request().post("/integration/disconnect").statusCode()).isEqualTo(200);
        // Then
        assertThat(waiting()).isZero();
        assertProblem(client.get(id), 404, "not_found");
    }

    @Test
    void whatWaitsGoesWhenItsAccountDisconnectedElsewhere() {
        // Given
        queuedForAnHour();
        // When, Then
        Awaitility.await("heard of").atMost(PATIENCE).until(() -> {
            disconnectedElsewhere();
            return waiting() == 0;
        });
    }

    @Test
    void aKeyThatIsRefusedMeanwhileEndsTheWish() {
        // Given
        var id = queuedForAnHour();
        tokenService.connect(client.account(), Statuses.connected("euria"), FakeCredential.key("a-key-that-was-deleted"));
        // When
        dueAt(id, now());
        // Then
        assertGivenUp(event(id), "needs_reauth");
    }

    @Test
    void aKeyThatIsGoneMeanwhileEndsTheWish() {
        // Given
        var id = queuedForAnHour();
        tokenService.put(client.account(), Statuses.never("euria"));
        // When
        dueAt(id, now());
        // Then
        assertGivenUp(event(id), "not_connected");
        assertThat(euria.counter("completions")).isZero();
    }

    @Test
    void whatNobodyCanReadEndsAndTheOthersGoOn() {
        // Given
        var spoilt = queuedForAnHour();
        euria.breakApi(OUT);
        var good = client.describe(artist()).path("id").toString();
        dueAt(good, inAnHour());
        euria.restore();
        try (var logged = new LoggedLines()) {
            // When
            execute("update queued_description set subject = 'a secret wish' where id = $1", UUID.fromString(spoilt));
            execute("update queued_description set next_attempt_at = now() where account = $1", client.account());
            // Then
            var event = event(spoilt);
            assertGivenUp(event, "internal_error");
            assertThat(event.getString("data.kind")).isNull();
            assertThat(event(good).getString("type")).isEqualTo("dev.patchbay.description.completed.v1");
            assertThat(logged.lines()).anyMatch(line -> line.contains(spoilt)).noneMatch(line -> line.contains("secret wish"));
        }
    }

    @Test
    void aLimitOfOneKeyIsNobodyElses() {
        // Given
        var other = connected("noor");
        euria.breakApi("{\"kind\":\"rate_limit\",\"retry_after\":60,\"times\":1}");
        // When
        var limited = client.describe(artist(name));
        // Then
        assertThat(limited.path("meta.source").toString()).isEqualTo("fallback");
        var refused = client.request().get("/models");
        assertProblem(refused, 429, "rate_limited");
        assertThat(refused.<Integer> path("retry_after")).isBetween(50, 60);
        assertThat(other.describe(artist()).path("meta.source").toString()).isEqualTo("live");
        assertThat(other.request().get("/models").path("meta.source").toString()).isEqualTo("live");
        assertThat(euria.calls()).as("one was limited, and was left alone since").isEqualTo(3);
    }

    @Test
    void aLimitIsToldToWhomItConcernsAlone() {
        // Given
        var other = connected("noor");
        euria.breakApi("{\"kind\":\"rate_limit\",\"retry_after\":60,\"times\":1}");
        // When
        client.describe(artist(name));
        // Then
        assertThat(health(client).getString("blocked_until")).contains("T");
        assertThat(health(client).getString("status")).isEqualTo("unhealthy");
        assertThat(health(other).getString("blocked_until")).isNull();
        assertThat(health(other).getString("status")).isEqualTo("healthy");
    }

    private static JsonPath health(EuriaClient who) {
        return who.request().get("/integration/health").jsonPath();
    }

    /** Its id; EurIA is well again. */
    private String queuedForAnHour() {
        euria.breakApi(OUT);
        var id = client.describe(artist(name)).path("id").toString();
        dueAt(id, inAnHour());
        euria.restore();
        return id;
    }

    private static void assertGivenUp(JsonPath event, String code) {
        assertThat(event.getString("type")).isEqualTo("dev.patchbay.description.failed.v1");
        assertThat(event.getString("data.code")).isEqualTo(code);
        assertThat(event.getInt("data.attempts")).isPositive();
    }

    private long waiting() {
        return pool.preparedQuery("select count(*) from queued_description where account = $1")
                .execute(Tuple.of(client.account())).await().atMost(PATIENCE).iterator().next().getLong(0);
    }

    private void execute(String sql, UUID parameter) {
        pool.preparedQuery(sql).execute(Tuple.of(parameter)).await().atMost(PATIENCE);
    }

    private void disconnectedElsewhere() {
        var account = client.account();
        var event = CloudEvent.of(UUID.randomUUID().toString(), "urn:patchbay:token-service:test",
                ConnectionEventType.DISCONNECTED.type(), new ConnectionKey(account, "euria").toString(), Instant.now(), null,
                new ConnectionChanged(account, "euria", sequence.incrementAndGet(), Statuses.never("euria")));
        try {
            Broker.send(Topics.CONNECTIONS, account.toString(), json.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
