package dev.patchbay.spotify.library;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.call.UnreadableAnswerException;

/** Which of some URIs are in the account's library. */
public record Saved(List<Item> items) {

    public Saved {
        items = List.copyOf(items);
    }

    /** One of those that were asked about. */
    public record Item(String uri, boolean saved) {
    }

    /** Spotify answers in the order of the question. */
    static Saved read(JsonNode flags, List<String> uris) {
        if (flags.size() != uris.size()) {
            throw new UnreadableAnswerException("saved");
        }
        var items = new ArrayList<Item>();
        for (var flag : flags) {
            if (!flag.isBoolean()) {
                throw new UnreadableAnswerException("saved");
            }
            items.add(new Item(uris.get(items.size()), flag.booleanValue()));
        }
        return new Saved(items);
    }
}
