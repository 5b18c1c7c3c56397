package dev.patchbay.bench.token;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.patchbay.bench.report.Figure;
import dev.patchbay.bench.report.Numbers;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.run.Program;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.contracts.event.Topics;
import dev.patchbay.devstack.suite.PortPlan;

/** Disconnects one account after the other and looks when each event is there. */
public final class EventProgram implements Program {

    private record Change(double fromRequest, double fromAnswer) {
    }

    @Override
    public String name() {
        return "event";
    }

    @Override
    public String measures() {
        return "state change to Kafka record (F8)";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var tokens = TokenSuite.start(bench, 0, Map.of("patchbay.renewal.worker.every", "off"));
        int changes = bench.effort().count(300, 50);
        try (var events = new Arrivals(tokens.suite().ports().bootstrapServers(), Topics.CONNECTIONS)) {
            warmUp(bench, tokens, events);
            bench.say("measuring");
            var medians = Numbers.medians(bench.effort().runs(), () -> percentiles(changes(tokens, events, changes)));
            return List.of(new Figure("F8", "state change to Kafka record", "p99 <= 100 ms, the in-app notice included",
                    List.of("", "changes a run", "p50 ms", "p99 ms"),
                    List.of(row("HTTP request sent -> record", changes, medians[0], medians[1]),
                            row("HTTP answer received -> record", changes, medians[2], medians[3])),
                    List.of("changes: disconnections, one after the other, so that the relay sleeps before each",
                            "the commit lies between the two starting points; a record that is there before the answer counts 0",
                            "the in-app notice is not part of it: there is no notification-service yet")));
        }
    }

    private static void warmUp(Bench bench, TokenSuite tokens, Arrivals events) throws Exception {
        long until = System.nanoTime() + bench.effort().warmUp().toNanos();
        while (System.nanoTime() < until) {
            changes(tokens, events, 20);
        }
    }

    private static List<Change> changes(TokenSuite tokens, Arrivals events, int count) throws Exception {
        var token = tokens.serviceToken();
        var changes = new ArrayList<Change>();
        try (var client = HttpClient.newHttpClient()) {
            for (var account : tokens.stored().add(count)) {
                changes.add(change(client, tokens, token, account, events));
            }
        }
        return changes;
    }

    private static Change change(HttpClient client, TokenSuite tokens, String token, UUID account, Arrivals events)
            throws Exception {
        var url = URI.create(PortPlan.http(tokens.port()) + "/connections/" + StoredConnections.PROVIDER);
        var request = HttpRequest.newBuilder(url).DELETE();
        tokens.identity(account, token).forEach(request::header);
        long sent = System.nanoTime();
        client.send(request.build(), BodyHandlers.ofString());
        long answered = System.nanoTime();
        long arrived = events.await(new ConnectionKey(account, StoredConnections.PROVIDER).toString());
        return new Change((arrived - sent) / 1e6, Math.max(0, arrived - answered) / 1e6);
    }

    private static double[] percentiles(List<Change> changes) {
        var fromRequest = changes.stream().mapToDouble(Change::fromRequest).toArray();
        var fromAnswer = changes.stream().mapToDouble(Change::fromAnswer).toArray();
        return new double[] { Numbers.percentile(fromRequest, 50), Numbers.percentile(fromRequest, 99),
                Numbers.percentile(fromAnswer, 50), Numbers.percentile(fromAnswer, 99) };
    }

    private static List<String> row(String what, int changes, double p50, double p99) {
        return List.of(what, Integer.toString(changes), Numbers.precise(p50), Numbers.precise(p99));
    }
}
