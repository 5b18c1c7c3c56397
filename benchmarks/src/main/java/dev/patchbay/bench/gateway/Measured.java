package dev.patchbay.bench.gateway;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.patchbay.bench.load.Result;

/** What one way to the upstream gave at one number of connections. */
record Measured(String name, int connections, Result result, long residentMegabytes) {

    static final List<String> COLUMNS = Stream.of(List.of("", "connections"), Result.COLUMNS, List.of("resident MB"))
            .flatMap(List::stream).toList();

    List<String> row() {
        return Stream.of(List.of(name, Integer.toString(connections)), result.cells(),
                List.of(Long.toString(residentMegabytes))).flatMap(List::stream).toList();
    }

    /** For people: by requests a second, and by p99. */
    String besides(Measured other) {
        return String.format(Locale.ROOT, "at %d connections: %.0f %% of the requests of %s, %.1f times its p99", connections,
                100 * result.perSecond() / other.result.perSecond(), other.name, result.p99() / other.result.p99());
    }
}
