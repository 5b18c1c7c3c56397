package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.euria.simulated.ConnectedTest;
import dev.patchbay.euria.simulated.EuriaClient;
import dev.patchbay.euria.simulated.EventReader;
import dev.patchbay.euria.simulated.EventReader.Event;
import io.quarkus.test.junit.QuarkusTest;

/** What a client gets of a description that is being written. */
@QuarkusTest
class StreamTest extends ConnectedTest {

    @Test
    void aDescriptionComesPieceByPiece() {
        // When
        try (var stream = client.stream(artist("Mira Holmgard"))) {
            var events = stream.rest();
            // Then
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(events).extracting(Event::id)
                    .containsExactlyElementsOf(IntStream.range(0, events.size()).boxed().toList());
            assertThat(events.getFirst().name()).isEqualTo("metadata");
            assertThat(events.getFirst().data().path("model").asText()).isEqualTo("mistral3");
            assertThat(events.getFirst().data().at("/template/name").asText()).isEqualTo("artist-description");
            assertThat(text(events)).startsWith("« Mira Holmgard » –");
            assertThat(chunks(events)).hasSize(40);
            assertThat(events.get(events.size() - 2).name()).isEqualTo("usage");
            assertThat(events.get(events.size() - 2).data().path("completion_tokens").asInt()).isEqualTo(40);
            assertThat(events.getLast().name()).isEqualTo("done");
            assertThat(events.getLast().data().path("finish_reason").asText()).isEqualTo("stop");
        }
    }

    @Test
    void oneJsonAnswerHoldsTheSame() {
        // When
        var whole = client.describe(artist());
        // Then
        assertThat(whole.statusCode()).as(whole.asString()).isEqualTo(200);
        assertThat(whole.path("state").toString()).isEqualTo("finished");
        assertThat(whole.path("text").toString()).hasSizeGreaterThan(40);
        assertThat(whole.path("meta.source").toString()).isEqualTo("live");
        assertThat(whole.<Integer> path("usage.completion_tokens")).isEqualTo(40);
    }

    @Test
    void whoDoesNotSayWhatTheyTakeGetsOneJsonAnswer() {
        // When
        var whole = client.request().accept("*/*").contentType("application/json").body(artist()).post("/descriptions");
        // Then
        assertThat(whole.contentType()).startsWith("application/json");
        assertThat(whole.path("state").toString()).isEqualTo("finished");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"slice_bytes\":1,\"pace_ms\":0}", "{\"thinking\":true}", "{\"pace_ms\":0,\"chunks\":500}" })
    void everyPieceComesOnceAndInOrder(String switches) {
        // Given
        var name = artist();
        euria.behave(switches);
        // When
        var events = client.stream(name).rest();
        // Then
        assertThat(text(events)).isEqualTo(String.join("", chunks(events))).doesNotContain("think", "naïvement");
        var again = connected("jonas").stream(name).rest();
        assertThat(text(again)).isEqualTo(text(events));
        assertThat(events.getLast().name()).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"error_after_chunks\":5}", "{\"error_after_chunks\":5,\"envelope\":\"openai\"}",
            "{\"break_after_chunks\":5}", "{\"oversized_chunk\":true}" })
    void whatBreaksOffEndsWithTheProblem(String switches) {
        // Given
        euria.behave(switches);
        // When
        var events = client.stream(artist()).rest();
        // Then
        assertThat(events.getLast().name()).isEqualTo("error");
        assertThat(events.getLast().data().path("code").asText()).isIn("provider_error", "provider_unreachable");
        assertThat(events.getLast().data().path("correlation_id").asText()).isNotBlank();
        assertThat(chunks(events)).isNotEmpty();
        Awaitility.await().until(() -> euria.counter("streams_open") == 0);
    }

    @Test
    void whoComesBackGoesOnWhereTheyWere() {
        // Given
        var request = artist();
        euria.behave("{\"pace_ms\":50}");
        List<Event> first;
        try (var stream = client.stream(request)) {
            first = stream.next(8);
        }
        var id = first.getFirst().data().path("id").asText();
        // When
        var rest = client.resume(id, first.getLast().id()).rest();
        // Then
        assertThat(rest.getFirst().id()).isEqualTo(first.getLast().id() + 1);
        assertThat(rest.getLast().name()).isEqualTo("done");
        assertThat(first.stream().filter(event -> event.name().equals("chunk")).count() + chunks(rest).size()).isEqualTo(40);
        assertThat(euria.counter("streams_cancelled")).isZero();
        assertThat(client.get(id).path("text").toString()).isEqualTo(text(first) + text(rest));
    }

    @Test
    void whoStaysAwayStopsTheProvider() {
        // Given
        euria.behave("{\"pace_ms\":200,\"chunks\":2000}");
        // When
        try (var stream = client.stream(artist())) {
            stream.next(3);
        }
        // Then
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> euria.counter("streams_cancelled") == 1);
    }

    @Test
    void whoNoLongerWaitsForOneAnswerStopsTheProviderToo() {
        // Given
        euria.behave("{\"pace_ms\":200,\"chunks\":2000}");
        var answer = client.describeLater(artist());
        Awaitility.await().until(() -> euria.counter("chunks_written") > 2);
        // When
        answer.cancel(true);
        // Then
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> euria.counter("streams_cancelled") == 1);
    }

    @Test
    void whoLeavesBeforeTheFirstWordStopsTheProviderAtOnce() {
        // Given
        euria.behave("{\"stall_after_chunks\":0}");
        var answer = client.describeLater(artist());
        Awaitility.await().until(() -> euria.counter("streams_open") == 1);
        // When
        answer.cancel(true);
        // Then
        Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> euria.counter("streams_open") == 0);
        euria.restore();
        assertThat(client.describe(artist()).path("meta.source").toString()).isEqualTo("live");
    }

    @Test
    void cancellingStopsTheProviderWithinASecond() {
        // Given
        euria.behave("{\"pace_ms\":100,\"chunks\":2000}");
        try (var stream = client.stream(artist())) {
            var id = stream.next(3).getFirst().data().path("id").asText();
            // When
            var answer = client.cancel(id);
            // Then
            assertThat(answer.statusCode()).isEqualTo(204);
            Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> euria.counter("streams_cancelled") == 1);
            var last = stream.rest().getLast();
            assertThat(last.name()).isEqualTo("done");
            assertThat(last.data().path("state").asText()).isEqualTo("cancelled");
            assertThat(client.cancel(id).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void nobodySeesOrEndsWhatIsAnothers() {
        // Given
        euria.behave("{\"pace_ms\":100,\"chunks\":2000}");
        var other = connected("jonas");
        try (var stream = client.stream(artist())) {
            var id = stream.next(3).getFirst().data().path("id").asText();
            // When, Then
            assertProblem(other.get(id), 404, "not_found");
            assertProblem(other.cancel(id), 404, "not_found");
            assertThat(other.resume(id, 0).status()).isEqualTo(404);
            assertThat(euria.counter("streams_open")).isEqualTo(1);
            client.cancel(id);
        }
    }

    @Test
    void oneAccountHasSoManyAtOnce() {
        // Given
        euria.behave("{\"pace_ms\":100,\"chunks\":2000}");
        var streams = IntStream.range(0, 4).mapToObj(i -> client.stream(artist())).toList();
        var ids = streams.stream().map(stream -> stream.next().data().path("id").asText()).toList();
        // When, Then
        assertProblem(client.describe(artist()), 429, "rate_limited");
        euria.behave("{\"chunks\":2}");
        assertThat(connected("jonas").describe(artist()).statusCode()).isEqualTo(200);
        ids.forEach(client::cancel);
        assertThat(client.describe(artist()).statusCode()).isEqualTo(200);
        streams.forEach(EventReader::close);
    }

    @Test
    void whoIsNotConnectedIsToldHow() {
        assertProblem(EuriaClient.stranger(gateway).describe(artist()), 409, "not_connected");
        assertThat(EuriaClient.stranger(gateway).stream(artist()).status()).isEqualTo(409);
    }

    private static List<String> chunks(List<Event> events) {
        return events.stream().filter(event -> event.name().equals("chunk")).map(Event::text).toList();
    }

    private static String text(List<Event> events) {
        return events.stream().filter(event -> event.name().equals("chunk")).map(Event::text).collect(Collectors.joining());
    }
}
