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
import dev.patchbay.bench.report.Numbers;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.run.Program;

/** How fast the worker renews what is due, and whether the number of stored connections matters. */
public final class RenewalsProgram implements Program {

    private static final int MANY = 1_000_000;
    private static final int ASKED_FOR = 500;
    private static final int CONNECTIONS = 8;
    // as the worker's, but a day ahead: now nothing is due any more
    private static final String DUE_SCAN = """
            explain (analyze, costs off) select * from connection
            where provider = '%s' and renewal_due_at <= now() + interval '1 day' order by renewal_due_at limit 32
            for update skip locked""".formatted(StoredConnections.PROVIDER);

    @Override
    public String name() {
        return "renewals";
    }

    @Override
    public String measures() {
        return "renewals a second against an instant provider, and a status beside as many rows (F5)";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        int due = bench.effort().count(10_000, 1_000);
        var tokens = TokenSuite.start(bench, 0, Map.of());
        var accounts = new ArrayList<>(tokens.stored().add(due));
        var rounds = new RenewalRounds(bench, tokens, due);
        var renewals = new ArrayList<List<String>>();
        var statuses = new ArrayList<List<String>>();
        measure(bench, rounds, accounts, renewals, statuses);
        if (bench.effort().full()) {
            bench.say("storing %,d connections".formatted(MANY));
            accounts.addAll(tokens.stored().add(MANY - due));
            measure(bench, rounds, accounts, renewals, statuses);
        }
        return List.of(renewals(due, renewals, plan(tokens)), statuses(statuses));
    }

    private static void measure(Bench bench, RenewalRounds rounds, List<UUID> accounts, List<List<String>> renewals,
            List<List<String>> statuses) throws Exception {
        var stored = String.format(Locale.ROOT, "%,d", accounts.size());
        bench.say("measuring with %s stored".formatted(stored));
        rounds.warmUp();
        var rates = Numbers.medians(bench.effort().runs(), rounds::run);
        double perCore = rates[0] / Runtime.getRuntime().availableProcessors();
        renewals.add(List.of(stored, Numbers.whole(rates[0]), Numbers.whole(perCore), Numbers.whole(rates[1])));
        statuses.add(status(bench, rounds.tokens(), accounts, stored));
    }

    private static List<String> status(Bench bench, TokenSuite tokens, List<UUID> accounts, String stored) throws Exception {
        var effort = bench.effort();
        var asked = accounts.subList(accounts.size() - ASKED_FOR, accounts.size());
        var load = Load.best();
        load.warmUp(tokens.status(asked), CONNECTIONS, effort.warmUp());
        var result = Result.median(effort.runs(), () -> load.run(tokens.status(asked), CONNECTIONS, effort.run()));
        return Stream.concat(Stream.of(stored, Integer.toString(CONNECTIONS)), result.cells().stream()).toList();
    }

    /** Rows that are locked must be read, so the scan cannot be of the index alone; but it must be led by it. */
    private static List<String> plan(TokenSuite tokens) throws Exception {
        return tokens.stored().lines(DUE_SCAN).stream().map(line -> "due scan: " + line).toList();
    }

    private static Figure renewals(int due, List<List<String>> rows, List<String> plan) {
        var notes = new ArrayList<>(List.of(
                "%d connections are made due at once; the time ends when all are renewed".formatted(due),
                "each renewal: intent committed, provider asked, answer journalled (fsync), tokens sealed, row, audit, event",
                "PostgreSQL, Kafka and the stand-in of the provider take processor time of the same machine"));
        notes.addAll(plan);
        return new Figure("F5", "renewals by the worker", "300/s per core, independent of the number of stored connections",
                List.of("stored connections", "renewals/s", "per core", "per CPU second of token-service"), rows, notes);
    }

    private static Figure statuses(List<List<String>> rows) {
        return new Figure("F5", "status from token-service", "independent of the number of stored connections",
                Stream.of(List.of("stored connections", "connections"), Result.COLUMNS).flatMap(List::stream).toList(), rows,
                List.of("%d accounts are asked for in turn, each with its own assertion".formatted(ASKED_FOR)));
    }
}
