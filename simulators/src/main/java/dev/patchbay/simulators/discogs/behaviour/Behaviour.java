package dev.patchbay.simulators.discogs.behaviour;

import dev.patchbay.simulators.faults.Fields;
import io.vertx.core.json.JsonObject;

/** The switches of the simulated Discogs. Used on one event loop only. */
public final class Behaviour {

    private boolean shortPages;
    private Searches searches = Searches.FOUND;

    /** Whether some pages hold fewer items than asked for, as happens when entries are hidden from the caller. */
    public boolean shortPages() {
        return shortPages;
    }

    /** Whether each search is answered as one that is too hard. */
    public Searches searches() {
        return searches;
    }

    public void change(JsonObject json) {
        Fields fields = new Fields(json);
        boolean changedPages = fields.has("short_pages") ? fields.flag("short_pages") : shortPages;
        Searches changedSearches = fields.has("searches") ? fields.choice("searches", Searches.class, '_') : searches;
        fields.rejectUnknown();
        shortPages = changedPages;
        searches = changedSearches;
    }

    public void reset() {
        shortPages = false;
        searches = Searches.FOUND;
    }

    public JsonObject toJson() {
        return new JsonObject().put("short_pages", shortPages).put("searches", Fields.wireName(searches, '_'));
    }
}
