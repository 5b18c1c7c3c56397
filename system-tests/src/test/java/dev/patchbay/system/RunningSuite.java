package dev.patchbay.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.devstack.run.DevStackOptions;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.devstack.suite.ServiceDefinition;
import dev.patchbay.devstack.suite.Suite;

/** The packaged suite, started once for all tests of this module, in a folder of its own and on free ports. */
final class RunningSuite {

    static final Path ROOT = Path.of(System.getProperty("patchbay.root"));

    private static final Set<String> NEEDED = Set.of("gateway-service", "token-service", "spotify-service");

    /** For what ends before the second compiler has paid off. */
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1");

    private static DevStack shared;

    private RunningSuite() {
    }

    static synchronized DevStack shared() {
        if (shared == null) {
            shared = DevStack.start(options("shared", Suite.built(ROOT)));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "stop-suite"));
        }
        return shared;
    }

    /** A suite of its own, with as little as its proofs need. */
    static DevStackOptions options(String name) {
        var built = Suite.built(ROOT);
        var needed = built.services().stream().filter(service -> NEEDED.contains(service.name())).toList();
        return options(name, new Suite(needed, built.simulators()));
    }

    private static DevStackOptions options(String name, Suite suite) {
        var home = ROOT.resolve("system-tests/target/suites").resolve(name + "-" + System.nanoTime());
        var quick = new Suite(suite.services().stream().map(RunningSuite::quick).toList(),
                Stream.concat(SHORT_LIFE.stream(), suite.simulators().stream()).toList());
        return new DevStackOptions(new Home(home), freePorts(), quick, Map.of());
    }

    private static ServiceDefinition quick(ServiceDefinition service) {
        return new ServiceDefinition(service.name(), service.offset(), service.database(), service.heapMegabytes(),
                Stream.concat(SHORT_LIFE.stream(), service.program().stream()).toList());
    }

    private static PortPlan freePorts() {
        return IntStream.iterate(21_080, base -> base + 40).limit(280).mapToObj(PortPlan::new)
                .filter(RunningSuite::allFree).findFirst().orElseThrow();
    }

    private static boolean allFree(PortPlan ports) {
        var services = IntStream.range(0, 5).flatMap(i -> IntStream.of(ports.service(i), ports.management(i)));
        return IntStream.concat(services, IntStream.of(ports.simulators(), ports.postgres(), ports.kafka(),
                ports.kafkaController())).allMatch(RunningSuite::free);
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
