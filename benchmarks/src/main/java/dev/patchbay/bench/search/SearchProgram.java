package dev.patchbay.bench.search;

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

/** A read as a client asks for it, from each provider. */
public final class SearchProgram implements Program {

    private static final List<Integer> CONNECTIONS = List.of(8, 64);

    private final boolean kept;

    private SearchProgram(boolean kept) {
        this.kept = kept;
    }

    /** Answered from what the services kept. */
    public static SearchProgram kept() {
        return new SearchProgram(true);
    }

    /** Each request goes to the provider. */
    public static SearchProgram asked() {
        return new SearchProgram(false);
    }

    @Override
    public String name() {
        return kept ? "search-kept" : "search-asked";
    }

    @Override
    public String measures() {
        return kept ? "searches and a description through the gateway, from the cache"
                : "searches through the gateway, from the simulated provider";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var load = Load.best();
        // what is asked for next finds what was kept too old
        var providers = Providers.start(bench, Map.of("patchbay.cache.fresh-for", kept ? "1h" : "0.001s"));
        var rows = new ArrayList<List<String>>();
        measure(bench, load, "Spotify search", providers.spotifySearch(), rows);
        measure(bench, load, "Discogs search", providers.discogsSearch(), rows);
        if (kept) {
            measure(bench, load, "EurIA description", providers.description(), rows);
        }
        return List.of(new Figure(name(), measures(), "none set",
                Stream.concat(Stream.of("", "connections"), Result.COLUMNS.stream()).toList(), rows,
                List.of("load: " + load.name() + ", on the same machine, as are PostgreSQL, Kafka and the simulated providers",
                        "rate budgets are off, or they alone would be measured",
                        "nobody is connected to Spotify, so that token-service is asked for each search of it")));
    }

    private static void measure(Bench bench, Load load, String name, Request request, List<List<String>> rows)
            throws Exception {
        bench.say("measuring " + name);
        load.warmUp(request, CONNECTIONS.getLast(), bench.effort().warmUp());
        for (int connections : CONNECTIONS) {
            var result = Result.median(bench.effort().runs(), () -> load.run(request, connections, bench.effort().run()));
            rows.add(Stream.concat(Stream.of(name, Integer.toString(connections)), result.cells().stream()).toList());
        }
    }
}
