package dev.patchbay.bench.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.patchbay.bench.report.Figure;
import dev.patchbay.bench.report.Numbers;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.run.Program;
import dev.patchbay.bench.stream.Readers.Seen;
import dev.patchbay.bench.suite.BenchSuite;
import dev.patchbay.bench.suite.Http;
import dev.patchbay.bench.suite.Member;
import dev.patchbay.bench.suite.Processes;
import dev.patchbay.devstack.run.DevStack;

/** Many descriptions at once: how much later a chunk arrives than without Patchbay, and what holding them costs. */
public final class StreamProgram implements Program {

    private static final int STREAMS = 1_000;
    private static final int CHUNKS = 40;
    private static final int PAUSE_MILLIS = 500;
    private static final int BEGINNINGS_APART_MICROS = 10_000;
    private static final String MANY = Integer.toString(2 * STREAMS);

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public String measures() {
        return "1,000 descriptions at once through euria-service and the gateway (F6)";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        int streams = bench.effort().count(STREAMS, 100);
        var author = bench.endWithUs(new Author(CHUNKS, PAUSE_MILLIS));
        var readers = bench.endWithUs(new Readers(streams));
        var suite = suite(bench, author.port());
        var member = Member.register(suite.publicOrigin());
        Http.post(suite.publicOrigin().resolve("/api/integrations/euria/connect"), headers(member, "application/json"),
                "{\"key\":\"bench\"}");
        var rows = new ArrayList<List<String>>();
        bench.say("measuring without Patchbay");
        rows.add(measured(bench, "without Patchbay", () -> readers.read(author.port(), "/v1/chat/completions", Map.of(),
                CHUNKS, BEGINNINGS_APART_MICROS)));
        bench.say("measuring through Patchbay");
        var memory = new ArrayList<>(List.of(resident(suite)));
        rows.add(measured(bench, "through euria-service and gateway", () -> {
            var seen = readers.read(suite.ports().base(), "/api/euria/descriptions", headers(member, "text/event-stream"),
                    CHUNKS,
                    BEGINNINGS_APART_MICROS);
            memory.add(resident(suite));
            return seen;
        }));
        return List.of(new Figure("F6", streams + " streams at once", "added time of a chunk p99 at most 25 ms, of the first "
                + "at most 5 ms; flat memory",
                List.of("", "first p50 ms", "first p99 ms", "chunk p50 ms", "chunk p99 ms",
                        "streams not whole"),
                rows,
                List.of("from the provider's write to the client's read, by the clock of the one process that is both",
                        "each stream: %d chunks, %d ms apart; they begin %d ms apart".formatted(CHUNKS, PAUSE_MILLIS,
                                BEGINNINGS_APART_MICROS / 1000),
                        "resident MB of euria-service / gateway before, and after each run: " + String.join(", ", memory))));
    }

    private interface Run {
        Seen run() throws Exception;
    }

    /** The first run warms up. */
    private static List<String> measured(Bench bench, String name, Run run) throws Exception {
        run.run();
        var medians = Numbers.medians(bench.effort().runs(), () -> {
            var seen = run.run();
            return new double[] { seen.firstP50(), seen.firstP99(), seen.laterP50(), seen.laterP99(), seen.failed() };
        });
        return List.of(name, Numbers.precise(medians[0]), Numbers.precise(medians[1]), Numbers.precise(medians[2]),
                Numbers.precise(medians[3]), Numbers.whole(medians[4]));
    }

    private static DevStack suite(Bench bench, int author) {
        var euria = Map.of("patchbay.euria.api-url", "http://127.0.0.1:" + author, "patchbay.euria.path", "compatible",
                "patchbay.euria.model", "bench", "patchbay.euria.limits.per-account", MANY,
                "patchbay.euria.limits.per-replica", MANY);
        return BenchSuite.start(bench, Map.of("gateway-service",
                Member.gatewaySettings(Map.of("patchbay.relay.connections", Integer.toString(2 * STREAMS))),
                "token-service", Map.of(), "euria-service", euria));
    }

    private static Map<String, String> headers(Member member, String accepted) {
        var headers = new HashMap<>(member.bearer());
        headers.put("Content-Type", "application/json");
        headers.put("Accept", accepted);
        return headers;
    }

    private static String resident(DevStack suite) {
        return "%d / %d".formatted(Processes.residentMegabytes(suite.process("euria-service")),
                Processes.residentMegabytes(suite.process("gateway-service")));
    }
}
