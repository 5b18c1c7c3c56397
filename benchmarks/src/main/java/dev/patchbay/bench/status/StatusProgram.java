package dev.patchbay.bench.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.patchbay.bench.load.Load;
import dev.patchbay.bench.load.Request;
import dev.patchbay.bench.load.Result;
import dev.patchbay.bench.report.Figure;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.run.Program;
import dev.patchbay.bench.suite.BenchSuite;
import dev.patchbay.bench.suite.Member;
import dev.patchbay.bench.token.StoredConnections;

/** A status as a client asks for it: gateway, spotify-service, token-service, PostgreSQL. */
public final class StatusProgram implements Program {

    private static final List<Integer> CONNECTIONS = List.of(8, 64);
    private static final String PATH = "/api/integrations/spotify/status";

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String measures() {
        return "GET status through gateway, spotify-service, token-service and PostgreSQL";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var suite = BenchSuite.start(bench, Map.of("gateway-service", Member.gatewaySettings(Map.of()), "token-service",
                Map.of(), "spotify-service", Map.of()));
        var member = Member.register(suite.publicOrigin());
        new StoredConnections(suite).add(List.of(member.account()));
        var load = Load.best();
        var request = Request.get(suite.ports().base(), PATH, member.bearer());
        bench.say("measuring");
        load.warmUp(request, CONNECTIONS.getLast(), bench.effort().warmUp());
        var rows = new ArrayList<List<String>>();
        for (int connections : CONNECTIONS) {
            var result = Result.median(bench.effort().runs(), () -> load.run(request, connections, bench.effort().run()));
            rows.add(Stream.concat(Stream.of(Integer.toString(connections)), result.cells().stream()).toList());
        }
        return List.of(new Figure("status", "GET status through everything", "none set",
                Stream.concat(Stream.of("connections"), Result.COLUMNS.stream()).toList(), rows,
                List.of("load: " + load.name() + ", on the same machine",
                        "one connected account; nothing is cached on the way")));
    }
}
