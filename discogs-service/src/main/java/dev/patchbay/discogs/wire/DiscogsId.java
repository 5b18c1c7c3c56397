package dev.patchbay.discogs.wire;

import java.util.function.LongFunction;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.call.UnreadableAnswerException;
import dev.patchbay.kit.operation.Json;

/**
 * A number of Discogs. Each kind has numbers of its own, which overlap: the number of a master is that of another album's
 * release, too, so that they must never be mixed up.
 */
public sealed interface DiscogsId permits ReleaseId, MasterId, ArtistId, LabelId {

    String RELEASE = "release";
    String MASTER = "master";
    String ARTIST = "artist";
    String LABEL = "label";

    /**
     * For where the kinds are mixed: {@code type} stands beside {@code id}.
     *
     * @return null if it is of a kind that we do not know, whose number would be taken for another's
     * @throws UnreadableAnswerException if there is no type, or no id
     */
    static DiscogsId read(JsonNode node) {
        LongFunction<DiscogsId> kind = switch (Json.requiredText(node, "type")) {
            case RELEASE -> ReleaseId::new;
            case MASTER -> MasterId::new;
            case ARTIST -> ArtistId::new;
            case LABEL -> LabelId::new;
            default -> null;
        };
        return kind == null ? null
                : Fields.number(node, "id").map(kind::apply).orElseThrow(() -> new UnreadableAnswerException("id"));
    }

    long value();

    /** Its address, below the API's. */
    String path();

    /** Where Discogs shows it to people; known even when Discogs is not asked. */
    String page();

    static void require(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("An id is above zero");
        }
    }
}
