package dev.patchbay.simulators.euria;

import java.util.List;

import dev.patchbay.simulators.control.ControlRouter;
import dev.patchbay.simulators.control.Panel;
import dev.patchbay.simulators.control.PanelButton;
import dev.patchbay.simulators.euria.behaviour.Behaviour;
import dev.patchbay.simulators.euria.behaviour.BehaviourSwitch;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** {@code /control/euria/behaviour}: how the models write. */
final class EuriaControl {

    private static final String BEHAVIOUR = "/control/euria/behaviour";

    private final BehaviourSwitch behaviour;

    EuriaControl(BehaviourSwitch behaviour) {
        this.behaviour = behaviour;
    }

    void mount(ControlRouter routes) {
        routes.on(HttpMethod.GET, BEHAVIOUR, _ -> state());
        routes.on(HttpMethod.PUT, BEHAVIOUR, this::change);
    }

    Panel panel() {
        return new Panel("euria", behaviour.toJson(), List.of(
                button("as usual", BehaviourSwitch.toJson(Behaviour.USUAL)),
                button("no pause", set("pace_ms", 0)),
                button("500 ms between chunks", set("pace_ms", 500)),
                button("2000 chunks", set("chunks", 2000)),
                button("thinking aloud", set("thinking", true)),
                button("errors as OpenAI writes them", set("envelope", "openai")),
                button("error after 5 chunks", set("error_after_chunks", 5)),
                button("reset after 5 chunks", set("break_after_chunks", 5)),
                button("silence after 5 chunks", set("stall_after_chunks", 5)),
                button("one chunk of 2 MiB", set("oversized_chunk", true)),
                button("byte by byte", set("slice_bytes", 1)),
                button("2 requests a minute", set("requests_per_minute", 2))));
    }

    private static PanelButton button(String label, JsonObject body) {
        return new PanelButton(label, "PUT", BEHAVIOUR, body);
    }

    private static JsonObject set(String name, Object value) {
        return new JsonObject().put(name, value);
    }

    private Answer state() {
        return Answer.json(200, behaviour.toJson());
    }

    private Answer change(RoutingContext call) {
        behaviour.change(ControlRouter.body(call));
        return state();
    }
}
