package dev.patchbay.bench.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.patchbay.bench.report.Figure;
import dev.patchbay.bench.report.Numbers;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.run.Program;

/** A token expires, and fifty calls want it at that moment. */
public final class OneExpiryProgram implements Program {

    private static final int CALLERS = 50;
    private static final int LATENCY_MILLIS = 50;

    @Override
    public String name() {
        return "one-expiry";
    }

    @Override
    public String measures() {
        return "50 concurrent calls on one expired connection, one and two processes (F4)";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var tokens = TokenSuite.start(bench, LATENCY_MILLIS, Map.of("patchbay.renewal.worker.every", "off"));
        var account = tokens.stored().add(1).getFirst();
        var rows = new ArrayList<List<String>>();
        rows.add(row(bench, tokens, account, List.of(tokens.port())));
        rows.add(row(bench, tokens, account, List.of(tokens.port(), SecondTokenService.start(bench, tokens))));
        return List.of(new Figure("F4", "%d concurrent calls on one expired connection".formatted(CALLERS),
                "1 renewal an expiry, all succeed, p99 <= provider latency + 20 ms",
                List.of("processes", "expiries", "renewals", "calls", "succeeded", "p50 ms", "p99 ms"), rows,
                List.of("provider latency: %d ms".formatted(LATENCY_MILLIS),
                        "percentiles are over the calls of all expiries; the callers keep their connections")));
    }

    private static List<String> row(Bench bench, TokenSuite tokens, UUID account, List<Integer> ports) throws Exception {
        bench.say("measuring %d process(es)".formatted(ports.size()));
        try (var callers = new Callers(CALLERS, ports)) {
            long until = System.nanoTime() + bench.effort().warmUp().toNanos();
            while (System.nanoTime() < until) {
                expire(tokens, account, callers);
            }
            int expiries = bench.effort().count(20, 5);
            int before = tokens.standIn().renewals();
            var answers = new ArrayList<Callers.Answer>();
            for (int i = 0; i < expiries; i++) {
                answers.addAll(expire(tokens, account, callers));
            }
            return row(ports.size(), expiries, tokens.standIn().renewals() - before, answers);
        }
    }

    private static List<Callers.Answer> expire(TokenSuite tokens, UUID account, Callers callers) throws Exception {
        var identity = tokens.identity(account, tokens.serviceToken());
        tokens.stored().change("update connection set access_expires_at = now() - interval '1 second', renewal_due_at = null");
        return callers.callAtOnce(identity);
    }

    private static List<String> row(int processes, int expiries, int renewals, List<Callers.Answer> answers) {
        var millis = answers.stream().mapToDouble(Callers.Answer::millis).toArray();
        long succeeded = answers.stream().filter(answer -> answer.status() == 200).count();
        return List.of(Integer.toString(processes), Integer.toString(expiries), Integer.toString(renewals),
                Integer.toString(answers.size()), Long.toString(succeeded), Numbers.precise(Numbers.percentile(millis, 50)),
                Numbers.precise(Numbers.percentile(millis, 99)));
    }
}
