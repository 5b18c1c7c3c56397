package dev.patchbay.euria.simulated;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;

import dev.patchbay.kit.test.provider.SimulatedProvider;

/** The EurIA simulator from outside: its switches and counters. */
public final class SimulatedEuria extends SimulatedProvider {

    public static final String OPERATOR_KEY = "simulated-euria-operator-key";

    private static final String USUAL = """
            {"pace_ms":20,"chunks":40,"thinking":false,"envelope":"infomaniak","oversized_chunk":false,
            "error_after_chunks":null,"break_after_chunks":null,"stall_after_chunks":null,"slice_bytes":null,
            "requests_per_minute":null}""";

    public SimulatedEuria(URI base) {
        super(base, "euria-api", "/euria");
    }

    public static String key(String person) {
        return "simulated-euria-key-" + person;
    }

    /** @param switches as the control API takes them */
    public void behave(String switches) {
        send(request("/control/euria/behaviour").PUT(BodyPublishers.ofString(switches)));
    }

    /** Without faults, as it usually is, and counting from zero. */
    public void restore() {
        behave(USUAL);
        mend();
    }

    /** streams_open, streams_cancelled, completions, tokens, chunks_written. */
    public long counter(String name) {
        return json(send(request("/control/counters").GET()).body()).at("/euria/" + name).longValue();
    }
}
