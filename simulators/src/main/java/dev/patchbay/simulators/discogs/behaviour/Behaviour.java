package dev.patchbay.simulators.discogs.behaviour;

import dev.patchbay.simulators.faults.Fields;
import io.vertx.core.json.JsonObject;

/** The switches of the simulated Discogs. Used on one event loop only. */
public final class Behaviour {

    private boolean shortPages;

    /** Whether some pages hold fewer items than asked for, as happens when entries are hidden from the caller. */
    public boolean shortPages() {
        return shortPages;
    }

    public void change(JsonObject json) {
        Fields fields = new Fields(json);
        boolean changed = fields.has("short_pages") ? fields.flag("short_pages") : shortPages;
        fields.rejectUnknown();
        shortPages = changed;
    }

    public void reset() {
        shortPages = false;
    }

    public JsonObject toJson() {
        return new JsonObject().put("short_pages", shortPages);
    }
}
