package dev.patchbay.simulators.control;

import java.util.List;

import io.vertx.core.json.JsonObject;

/** One section of the fault page: what is so now, and what can be done. */
public record Panel(String title, JsonObject state, List<PanelButton> buttons) {
}
