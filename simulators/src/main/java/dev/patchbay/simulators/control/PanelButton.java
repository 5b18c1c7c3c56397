package dev.patchbay.simulators.control;

import io.vertx.core.json.JsonObject;

/** A button of the fault page and the control call it makes; {@code body} may be null. */
public record PanelButton(String label, String method, String url, JsonObject body) {
}
