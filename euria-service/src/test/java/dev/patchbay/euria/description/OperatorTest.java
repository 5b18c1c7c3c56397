package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.patchbay.euria.simulated.EuriaClient;
import dev.patchbay.euria.simulated.OperatedTest;
import dev.patchbay.euria.simulated.OperatorKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Everybody uses the operator's key: shared descriptions, and later attempts without anybody there. */
@QuarkusTest
@TestProfile(OperatorKey.class)
class OperatorTest extends OperatedTest {

    private final String name = "Artist " + UUID.randomUUID();

    @Test
    void everybodyIsConnectedAndNobodyConnects() {
        var status = client.request().get("/integration/status");
        assertThat(status.path("connected").toString()).isEqualTo("true");
        assertThat(status.path("details.account.id").toString()).isEqualTo("operator");
        assertProblem(client.request().contentType("application/json").body("{\"key\":\"mine\"}").post("/integration/connect"),
                409,
                "conflict");
        assertThat(client.describe(artist(name)).path("meta.source").toString()).isEqualTo("live");
    }

    @Test
    void whatWasWrittenForOneIsThereForAllAndCostsNothing() {
        // Given
        var first = client.describe(artist(name)).path("text").toString();
        // When
        var events = EuriaClient.stranger(gateway).stream(artist(name.toUpperCase(Locale.ROOT))).rest();
        // Then
        assertThat(euria.counter("completions")).isEqualTo(1);
        assertThat(events.getFirst().data().path("cached").asBoolean()).isTrue();
        assertThat(events.getFirst().data().at("/meta/source").asText()).isEqualTo("cache");
        assertThat(events.stream().filter(event -> event.name().equals("chunk")).map(event -> event.text()).toList())
                .hasSize(40).satisfies(chunks -> assertThat(String.join("", chunks)).isEqualTo(first));
        assertThat(events.get(events.size() - 2).data().path("cached").asBoolean()).isTrue();
    }

    @Test
    void whatSomebodyAddedOfTheirOwnIsNobodyElses() {
        // Given
        var personal = artist(name).replace("}", ",\"context\":\"my wedding\"}");
        client.describe(personal);
        // When
        var others = EuriaClient.stranger(gateway).describe(personal);
        // Then
        assertThat(others.path("meta.source").toString()).isEqualTo("live");
        assertThat(client.describe(personal).path("meta.source").toString()).isEqualTo("cache");
    }

    @Test
    void whatEuriaCannotWriteNowIsWrittenLater() {
        // Given
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        // When
        var events = client.stream(artist(name)).rest();
        // Then
        assertThat(events.getFirst().data().at("/meta/source").asText()).isEqualTo("fallback");
        assertThat(events.getFirst().data().at("/meta/limited").asBoolean()).isTrue();
        assertThat(events.get(1).text()).startsWith(name);
        assertThat(events.getLast().name()).isEqualTo("done");
        // When
        euria.restore();
        // Then
        var id = events.getFirst().data().path("id").asText();
        var event = event(id);
        assertThat(event.getString("type")).isEqualTo("dev.patchbay.description.completed.v1");
        assertThat(event.getString("subject")).isEqualTo(client.account() + ":euria");
        assertThat(event.getString("data.kind")).isEqualTo("artist");
        assertThat(client.get(id).path("text").toString()).startsWith("« " + name);
        assertThat(client.describe(artist(name)).path("meta.source").toString()).isEqualTo("cache");
        assertThat(euria.counter("completions")).isEqualTo(1);
    }

    @Test
    void whatCannotBeWrittenAtAllIsGivenUpAndTold() {
        // Given
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        // When
        var made = client.describe(artist(name));
        // Then
        assertThat(made.path("meta.source").toString()).isEqualTo("fallback");
        assertThat(made.path("template.name").toString()).isEqualTo("artist-fallback");
        var event = event(made.path("id"));
        assertThat(event.getString("type")).isEqualTo("dev.patchbay.description.failed.v1");
        assertThat(event.getInt("data.attempts")).isEqualTo(3);
        assertThat(event.getString("data.code")).isEqualTo("provider_error");
        // degraded texts are never kept
        euria.restore();
        assertThat(client.describe(artist(name)).path("meta.source").toString()).isEqualTo("live");
    }

    @Test
    void whatItsAccountCancelsWhileItIsWrittenLaterIsNotCompleted() {
        // Given
        var id = writtenLater();
        // When
        assertThat(client.cancel(id).statusCode()).isEqualTo(204);
        // Then
        var event = event(id);
        assertThat(event.getString("type")).isEqualTo("dev.patchbay.description.failed.v1");
        assertThat(event.getString("data.code")).isEqualTo("cancelled");
    }

    @Test
    void whoReadsWhatIsWrittenLaterDoesNotEndIt() {
        // Given
        var id = writtenLater();
        // When
        var events = client.resume(id, 0).rest();
        // Then
        assertThat(events.getLast().data().path("state").asText()).isEqualTo("finished");
        dueAt(id, now());
        assertThat(event(id).getString("type")).isEqualTo("dev.patchbay.description.completed.v1");
        assertThat(euria.counter("completions")).isEqualTo(1);
    }

    @Test
    void whatWasWrittenMeanwhileIsNotPaidAgain() {
        // Given
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        var id = client.describe(artist(name)).path("id").toString();
        dueAt(id, inAnHour());
        euria.restore();
        var text = EuriaClient.stranger(gateway).describe(artist(name)).path("text").toString();
        // When
        dueAt(id, now());
        // Then
        assertThat(event(id).getString("type")).isEqualTo("dev.patchbay.description.completed.v1");
        assertThat(client.get(id).path("text").toString()).isEqualTo(text);
        assertThat(euria.counter("completions")).isEqualTo(1);
    }

    @Test
    void whatWaitsSaysSoToItsAccountAlone() {
        // Given
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        var made = client.describe(artist(name));
        var id = made.path("id").toString();
        dueAt(id, inAnHour());
        // When
        var waiting = client.get(id);
        // Then
        assertThat(made.path("state").toString()).isEqualTo("queued");
        assertThat(waiting.path("state").toString()).isEqualTo("queued");
        assertThat(waiting.path("text").toString()).isEqualTo(made.path("text").toString());
        assertThat(waiting.path("meta.source").toString()).isEqualTo("fallback");
        assertThat(client.resume(id, 0).rest().getLast().data().path("state").asText()).isEqualTo("queued");
        assertProblem(EuriaClient.stranger(gateway).get(id), 404, "not_found");
        assertProblem(EuriaClient.stranger(gateway).cancel(id), 404, "not_found");
    }

    @Test
    void whatWaitsIsCancelledToo() {
        // Given
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        var id = client.describe(artist(name)).path("id").toString();
        dueAt(id, inAnHour());
        // When
        assertThat(client.cancel(id).statusCode()).isEqualTo(204);
        // Then
        assertThat(event(id).getString("data.code")).isEqualTo("cancelled");
        assertProblem(client.get(id), 404, "not_found");
    }

    @Test
    void askingAgainQueuesNothingTwice() {
        // Given
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        // When
        var first = client.describe(artist(name)).path("id").toString();
        var second = client.describe(artist(name)).path("id").toString();
        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void theOperatorsBadKeyIsTheOperatorsToMend() {
        // Given
        tokenService.appKeyIs("a-key-that-was-deleted");
        // When, Then
        assertProblem(client.describe(artist(name)), 503, "app_credentials_invalid");
    }

    /** Its id, once it is being written in the background. */
    private String writtenLater() {
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        var id = client.describe(artist(name)).path("id").toString();
        euria.restore();
        euria.behave("{\"pace_ms\":50}");
        Awaitility.await("the background").atMost(PATIENCE)
                .until(() -> client.get(id).path("state").toString().equals("writing"));
        return id;
    }
}
