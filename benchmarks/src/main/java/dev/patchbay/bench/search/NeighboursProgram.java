package dev.patchbay.bench.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.patchbay.bench.load.Load;
import dev.patchbay.bench.load.Result;
import dev.patchbay.bench.report.Figure;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.run.Program;
import dev.patchbay.bench.suite.Http;
import dev.patchbay.stack.process.Command;

/** What people who use one provider feel of another one's death. */
public final class NeighboursProgram implements Program {

    private static final int READERS = 4;
    private static final int WAITING = 64;
    private static final String HANG = "{\"kind\":\"latency\",\"millis\":60000}";

    @Override
    public String name() {
        return "neighbours";
    }

    @Override
    public String measures() {
        return "Spotify's latency while Discogs, or its service, hangs";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var load = Load.best();
        // without the breaker, which would let nobody wait
        var providers = Providers.start(bench, Map.of("patchbay.breaker.failures", "1000000"));
        var discogs = providers.suite().process("discogs-service").pid();
        var faults = providers.suite().ports().simulatorsUrl().resolve("/control/faults/discogs-api");
        bench.say("measuring");
        load.warmUp(providers.spotifySearch(), READERS, bench.effort().warmUp());
        var rows = new ArrayList<List<String>>();
        rows.add(measured("all well, nobody asks Discogs", bench, load, providers));

        Http.put(faults, HANG);
        rows.add(besides(bench, load, providers, "Discogs hangs"));
        Http.delete(faults);

        signal("-STOP", discogs);
        try {
            rows.add(besides(bench, load, providers, "discogs-service hangs"));
        } finally {
            signal("-CONT", discogs);
        }
        rows.add(measured("all well again", bench, load, providers));
        return List.of(new Figure("neighbours", "Spotify searches of %d connections, %d others wait for Discogs"
                .formatted(READERS, WAITING), "as if all were well",
                Stream.concat(Stream.of("meanwhile"), Result.COLUMNS.stream()).toList(), rows,
                List.of("load: " + load.name()
                        + ", on the same machine; the searches come from the cache of spotify-service")));
    }

    private static List<String> measured(String name, Bench bench, Load load, Providers providers) throws Exception {
        var result = Result.median(bench.effort().runs(),
                () -> load.run(providers.spotifySearch(), READERS, bench.effort().run()));
        return Stream.concat(Stream.of(name), result.cells().stream()).toList();
    }

    private static List<String> besides(Bench bench, Load load, Providers providers, String name) throws Exception {
        var time = bench.effort().run().multipliedBy(bench.effort().runs()).plus(Duration.ofSeconds(2));
        var waiting = CompletableFuture
                .runAsync(() -> load.run(providers.get("/api/discogs/search?q=unheard&type=release"), WAITING, time));
        var row = measured(name, bench, load, providers);
        waiting.join();
        return row;
    }

    private static void signal(String signal, long pid) {
        Command.of("kill", signal, Long.toString(pid)).run();
    }
}
