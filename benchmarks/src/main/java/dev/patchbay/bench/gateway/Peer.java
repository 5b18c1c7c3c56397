package dev.patchbay.bench.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.patchbay.bench.load.Load;
import dev.patchbay.bench.load.Request;
import dev.patchbay.bench.load.Result;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.suite.Processes;

/** One way to the upstream. */
record Peer(String name, ProcessHandle process, Request request) {

    private static final List<Integer> CONNECTIONS = List.of(8, 64);

    static Peer of(String name, ProcessHandle process, int port) {
        return new Peer(name, process, Request.get(port, "/", Map.of()));
    }

    /** Once for each number of connections. */
    List<Measured> measure(Load load, Bench bench) throws Exception {
        bench.say("measuring " + name);
        var effort = bench.effort();
        load.warmUp(request, CONNECTIONS.getLast(), effort.warmUp());
        var measured = new ArrayList<Measured>();
        for (int connections : CONNECTIONS) {
            var result = Result.median(effort.runs(), () -> load.run(request, connections, effort.run()));
            measured.add(new Measured(name, connections, result, Processes.residentMegabytes(process)));
        }
        return measured;
    }
}
