package dev.patchbay.bench.token;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.suite.BenchSuite;
import dev.patchbay.bench.suite.Processes;
import dev.patchbay.devstack.suite.Suite;
import dev.patchbay.stack.process.Command;
import dev.patchbay.stack.process.Ports;

/** A further replica on the same database, with a journal of its own. */
final class SecondTokenService {

    private SecondTokenService() {
    }

    /** @return its port */
    static int start(Bench bench, TokenSuite first) {
        int port = Ports.free();
        int management = Ports.free();
        var settings = Map.of("quarkus.http.port", Integer.toString(port),
                "quarkus.management.port", Integer.toString(management),
                "patchbay.instance", "token-second",
                "patchbay.renewal.worker.every", "off",
                "patchbay.assertion.jwks-url", first.standIn().keysUrl(),
                "patchbay.providers.spotify.token-url", first.standIn().tokenUrl(),
                "patchbay.renewal.journal.directory", bench.folder().resolve("second-journal").toString());
        var service = Suite.services(bench.root()).get(TokenSuite.OFFSET);
        var line = Stream.of(List.of(Processes.java(), "-Xmx%dm".formatted(service.heapMegabytes()), "-XX:+UseG1GC"),
                BenchSuite.settings(settings).toList(), service.program()).flatMap(List::stream).toList();
        var configuration = first.suite().home().config().resolve("token-service.properties").toUri().toString();
        Processes.start(bench, "token-second", new Command(line, Map.of("QUARKUS_CONFIG_LOCATIONS", configuration)), port);
        return port;
    }
}
