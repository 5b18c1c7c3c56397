package dev.patchbay.spotify.library;

import java.util.Comparator;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Calls;
import dev.patchbay.kit.operation.Query;
import dev.patchbay.spotify.change.Parts;
import dev.patchbay.spotify.wire.SpotifyApi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;

/** Spotify's calls about the library, each of which takes 40 URIs. */
@Singleton
class LibraryCalls {

    static final int MOST = 200;
    private static final int MOST_AT_ONCE = 40;
    private static final TypeReference<Saved> SAVED = new TypeReference<>() {
    };

    private final Calls calls;
    private final SpotifyApi api;

    @Inject
    LibraryCalls(Calls calls, SpotifyApi api) {
        this.calls = calls;
        this.api = api;
    }

    /** All of them, or the failure; as good as the worst part. */
    Uni<Answer<Saved>> contains(List<String> uris) {
        var parts = Parts.of(uris, MOST_AT_ONCE).stream().map(part -> calls.personal(contained(part))).toList();
        return Uni.join().all(parts).andFailFast().map(LibraryCalls::joined);
    }

    /** {@code PUT} saves, {@code DELETE} removes. */
    Parts change(String operation, HttpMethod method, List<String> uris) {
        return new Parts(uris, MOST_AT_ONCE, (part, before) -> calls.change(Call.<Parts.Sent> write(operation, method,
                api.uri("/me/library", uris(part)), null, ignored -> Parts.Sent.WITHOUT_SNAPSHOT)).map(Answer::value));
    }

    private Call<Saved> contained(List<String> part) {
        return new Call<>("library_contains", api.uri("/me/library/contains", uris(part)), Reach.PERSONAL, SAVED,
                node -> Saved.read(node, part));
    }

    private static Query uris(List<String> part) {
        return new Query().with("uris", String.join(",", part));
    }

    private static Answer<Saved> joined(List<Answer<Saved>> parts) {
        var items = parts.stream().flatMap(part -> part.value().items().stream()).toList();
        return new Answer<>(new Saved(items),
                parts.stream().map(Answer::meta).max(Comparator.comparing(meta -> meta.source())).orElseThrow());
    }
}
