package dev.patchbay.bench.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.patchbay.bench.load.Load;
import dev.patchbay.bench.load.Request;
import dev.patchbay.bench.report.Figure;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.run.Program;
import dev.patchbay.bench.suite.BenchSuite;
import dev.patchbay.bench.suite.Member;
import dev.patchbay.bench.suite.Processes;
import dev.patchbay.stack.process.Ports;

/** The same 1 KB of JSON through several proxies, each in a process of its own, one after the other. */
public final class GatewayProgram implements Program {

    private static final String PATH = "/api/bench/item";
    private static final String WHAT_IT_DOES = "gateway: the user's JWT checked (and remembered), both limits counted though too "
            + "high to refuse, assertion, forwarding headers, metrics (F2); nothing is relayed without a user, so there is no F1 row";

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String measures() {
        return "1 KB of JSON directly, through nginx, a bare Vert.x proxy and the gateway (F1, F2)";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var load = Load.best();
        int upstream = Ports.free();
        var direct = Peer.of("upstream alone",
                Processes.startJava(bench, "upstream", UpstreamServer.class, upstream).handle(), upstream).measure(load, bench);
        var peers = new ArrayList<>(nginx(bench, load, upstream));
        peers.addAll(bareProxy(bench, upstream).measure(load, bench));
        var gateway = gateway(bench, upstream).measure(load, bench);

        var notes = new ArrayList<>(List.of("load: " + load.name() + ", on the same machine", WHAT_IT_DOES));
        if (!Nginx.installed()) {
            notes.add("nginx is not installed (Debian: apt-get install nginx-light), so it is missing here");
        }
        gateway.forEach(ours -> peers.stream().filter(other -> other.connections() == ours.connections())
                .forEach(other -> notes.add("gateway " + ours.besides(other))));
        var rows = Stream.of(direct, peers, gateway).flatMap(List::stream).map(Measured::row).toList();
        return List.of(new Figure("F1, F2", "1 KB of JSON through the gateway",
                "F1 at least 80 % of the bare Vert.x proxy, then half of nginx, p99 within 2x of nginx at 8 connections; "
                        + "F2 at least 80 % of F1",
                Measured.COLUMNS, rows, notes));
    }

    private static List<Measured> nginx(Bench bench, Load load, int upstream) throws Exception {
        if (!Nginx.installed()) {
            return List.of();
        }
        int port = Ports.free();
        return Peer.of("nginx", Nginx.start(bench, port, upstream).handle(), port).measure(load, bench);
    }

    private static Peer bareProxy(Bench bench, int upstream) {
        int port = Ports.free();
        return Peer.of("bare Vert.x proxy", Processes
                .startJava(bench, "bare-proxy", BareProxy.class, port, Integer.toString(upstream)).handle(), port);
    }

    private static Peer gateway(Bench bench, int upstream) throws Exception {
        var settings = Map.of("patchbay.routes.bench.url", "http://127.0.0.1:" + upstream);
        var suite = BenchSuite.start(bench,
                Map.of("gateway-service", Member.gatewaySettings(settings), "token-service", Map.of()));
        var member = Member.register(suite.publicOrigin());
        return new Peer("gateway", suite.process("gateway-service"),
                Request.get(suite.ports().base(), PATH, member.bearer()));
    }
}
