package dev.patchbay.bench.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.patchbay.bench.load.Load;
import dev.patchbay.bench.load.Result;
import dev.patchbay.bench.report.Figure;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.run.Program;
import dev.patchbay.bench.suite.Processes;

/** A token that is still good, asked for by a service on behalf of a person. */
public final class TokenReadProgram implements Program {

    private static final int CONNECTIONS = 64;
    private static final int MANY = 1_000_000;
    private static final int ASKED_FOR = 500;

    @Override
    public String name() {
        return "token-read";
    }

    @Override
    public String measures() {
        return "a fresh access token from token-service over HTTP (F3)";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var load = Load.best();
        var tokens = TokenSuite.start(bench, 0, Map.of("patchbay.renewal.worker.every", "off"));
        var rows = new ArrayList<List<String>>();
        var one = tokens.stored().add(1);
        load.warmUp(tokens.read(one), CONNECTIONS, bench.effort().warmUp());
        rows.add(row("1", tokens, one, load, bench));
        if (bench.effort().full()) {
            bench.say("storing %,d connections".formatted(MANY));
            var many = tokens.stored().add(MANY - 1).subList(0, ASKED_FOR);
            load.warmUp(tokens.read(many), CONNECTIONS, bench.effort().warmUp());
            rows.add(row(String.format(Locale.ROOT, "%,d", MANY), tokens, many, load, bench));
        }
        return List.of(new Figure("F3", "fresh access token from token-service over HTTP, authenticated",
                "25x Nango 0.71 on the same machine (there 470/s, p50 135 ms, p99 205 ms at 64 connections); p99 <= 10 ms",
                Stream.of(List.of("stored connections", "connections"), Result.COLUMNS, List.of("resident MB"))
                        .flatMap(List::stream).toList(),
                rows, List.of("load: " + load.name() + ", on the same machine",
                        "each request: service token and person's assertion verified, one query, the token unsealed",
                        "of many, %d accounts are asked for in turn, each with its own assertion".formatted(ASKED_FOR))));
    }

    private static List<String> row(String stored, TokenSuite tokens, List<UUID> accounts, Load load, Bench bench)
            throws Exception {
        var effort = bench.effort();
        bench.say("measuring with %s stored".formatted(stored));
        // made anew for each run, since service tokens live five minutes
        var result = Result.median(effort.runs(), () -> load.run(tokens.read(accounts), CONNECTIONS, effort.run()));
        var row = new ArrayList<>(List.of(stored, Integer.toString(CONNECTIONS)));
        row.addAll(result.cells());
        row.add(Long.toString(Processes.residentMegabytes(tokens.process())));
        return row;
    }
}
