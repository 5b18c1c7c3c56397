package dev.patchbay.simulators.control;

import java.util.List;
import java.util.stream.Stream;

import dev.patchbay.simulators.faults.FaultRegistry;
import dev.patchbay.simulators.faults.FaultTarget;
import io.vertx.core.json.JsonObject;

/** The section of each fault target, with a ready example of every kind of fault. */
final class FaultPanels {

    private static final List<String> EXAMPLES = List.of("{\"kind\":\"latency\",\"millis\":2000}",
            "{\"kind\":\"rate_limit\"}", "{\"kind\":\"rate_limit\",\"retry_after\":30}",
            "{\"kind\":\"rate_limit\",\"retry_after\":86400,\"body\":\"quota\"}",
            "{\"kind\":\"status\",\"status\":503}", "{\"kind\":\"timeout\"}", "{\"kind\":\"cut\"}",
            "{\"kind\":\"truncated_json\"}", "{\"kind\":\"wrong_json\"}", "{\"kind\":\"deep_json\"}",
            "{\"kind\":\"huge_body\",\"bytes\":1000000000}", "{\"kind\":\"html_502\"}", "{\"kind\":\"plain_403\"}",
            "{\"kind\":\"redirect\",\"location\":\"http://169.254.169.254/\"}",
            "{\"kind\":\"slow_drip\",\"bytes_per_second\":20}");
    private static final List<String> TOKEN_EXAMPLES = List.of("{\"kind\":\"invalid_grant\"}",
            "{\"kind\":\"invalid_client\"}");

    private FaultPanels() {
    }

    static List<Panel> of(FaultRegistry faults) {
        JsonObject placed = faults.toJson().getJsonObject("faults");
        return faults.targets().stream()
                .map(target -> new Panel(target.name(), placed.getJsonObject(target.name()), buttons(target)))
                .toList();
    }

    private static List<PanelButton> buttons(FaultTarget target) {
        String url = "/control/faults/" + target.name();
        Stream<String> examples = target.issuesTokens() ? Stream.concat(EXAMPLES.stream(), TOKEN_EXAMPLES.stream())
                : EXAMPLES.stream();
        return Stream.concat(Stream.of(new PanelButton("healthy", "DELETE", url, null)),
                examples.map(JsonObject::new).map(json -> new PanelButton(label(json), "PUT", url, json))).toList();
    }

    private static String label(JsonObject json) {
        StringBuilder label = new StringBuilder(json.getString("kind").replace('_', ' '));
        json.stream().skip(1).forEach(member -> label.append(' ').append(member.getValue()));
        return label.toString();
    }
}
