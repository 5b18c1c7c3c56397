package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.euria.chat.TokenUsage;
import dev.patchbay.euria.prompt.Template;
import dev.patchbay.kit.call.Meta;
import dev.patchbay.kit.call.Permission;
import dev.patchbay.kit.call.Source;
import dev.patchbay.kit.control.Control;
import io.vertx.core.Vertx;

/** What a replica remembers, and how much of it. */
class KnownTest {

    private static final int SOME_MEGABYTES = 9_000_000;

    private final Vertx vertx = Vertx.vertx();
    private final Known known = new Known(new Permission(() -> Control.ON));
    private final UUID account = UUID.randomUUID();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatWasToldIsFoundByItsAccountAlone() {
        // Given
        var told = told(3);
        // When
        known.ended(told);
        // Then
        assertThat(known.find(account, told.id())).contains(told);
        assertThat(known.find(UUID.randomUUID(), told.id())).isEmpty();
    }

    @Test
    void oneDescriptionToldOverAndOverTakesNoMoreThanSomeMegabytes() {
        // Given
        var all = IntStream.range(0, 100).mapToObj(i -> told(3_000)).toList();
        // When
        all.forEach(known::ended);
        // Then
        Awaitility.await().atMost(Duration.ofSeconds(5))
                .until(() -> all.stream().filter(told -> known.find(account, told.id()).isPresent())
                        .mapToInt(Description::weight).sum() < SOME_MEGABYTES);
        assertThat(all).anyMatch(told -> known.find(account, told.id()).isPresent());
    }

    private Description told(int pieces) {
        var written = new Written(Collections.nCopies(pieces, "word "), "model", new Template("artist-description", 1),
                TokenUsage.NONE, "stop", Instant.EPOCH);
        return new Retold(vertx.getOrCreateContext(), UUID.randomUUID(), account, State.FINISHED, written,
                new Meta(Source.CACHE, Instant.EPOCH, false, null), Duration.ofMinutes(1),
                new Events(new ObjectMapper().findAndRegisterModules()));
    }
}
