package dev.patchbay.spotify.history;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Cursor;
import dev.patchbay.kit.operation.Json;

/**
 * What was heard lately, the newest first.
 *
 * @param nextCursor what came {@code before}, null where Spotify remembers no more
 * @param newestCursor what to ask with, later, for what came {@code after}; null if nothing was ever heard
 * @param note what is never in it
 */
public record History(List<Play> items, String nextCursor, String newestCursor, String note) {

    static final String BEFORE = "before";
    static final String AFTER = "after";
    private static final String NOTE = "Podcasts are not in it: Spotify does not tell which episodes were heard.";

    public History {
        items = List.copyOf(items);
    }

    static History read(JsonNode node, HistoryRequest asked) {
        var plays = Json.requiredList(node, "items", Play::read);
        var older = Json.text(node, "next") == null || plays.isEmpty() ? null : cursor(BEFORE, plays.getLast());
        return new History(withoutRepetitions(plays), older,
                plays.isEmpty() ? asked.after().orElse(null) : cursor(AFTER, plays.getFirst()), NOTE);
    }

    private static List<Play> withoutRepetitions(List<Play> plays) {
        var kept = new ArrayList<Play>();
        for (var play : plays) {
            if (kept.stream().noneMatch(play::sameAs)) {
                kept.add(play);
            }
        }
        return kept;
    }

    private static String cursor(String kind, Play play) {
        return Cursor.of(kind, play.playedAt().toEpochMilli());
    }
}
