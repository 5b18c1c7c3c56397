package dev.patchbay.simulators.spotify.behaviour;

import java.time.Duration;

import dev.patchbay.simulators.faults.Fields;
import io.vertx.core.json.JsonObject;

/** Holds the behaviour in force. Used on one event loop only. */
public final class BehaviourSwitch {

    private Behaviour current = Behaviour.USUAL;

    public Behaviour current() {
        return current;
    }

    public void reset() {
        current = Behaviour.USUAL;
    }

    /** Changes the given members and leaves the others. */
    public void change(JsonObject json) {
        Fields fields = new Fields(json);
        Behaviour changed = new Behaviour(
                fields.has("refresh_mode") ? fields.choice("refresh_mode", RefreshMode.class, '-') : current.refreshMode(),
                fields.has("access_token_lifetime_seconds")
                        ? Duration.ofSeconds(fields.number("access_token_lifetime_seconds"))
                        : current.accessTokenLifetime(),
                fields.has("mode") ? fields.choice("mode", QuotaMode.class, '-') : current.mode());
        fields.rejectUnknown();
        current = changed;
    }

    public JsonObject toJson() {
        return new JsonObject()
                .put("refresh_mode", Fields.wireName(current.refreshMode(), '-'))
                .put("access_token_lifetime_seconds", current.accessTokenLifetime().toSeconds())
                .put("mode", Fields.wireName(current.mode(), '-'));
    }
}
