package dev.patchbay.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.devstack.run.DevStackOptions;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.devstack.suite.ProviderMode;
import dev.patchbay.devstack.suite.Suite;

/** The packaged suite, started once for all tests of this module, in a folder of its own and on free ports. */
final class RunningSuite {

    static final Path ROOT = Path.of(System.getProperty("patchbay.root"));

    private static DevStack shared;

    private RunningSuite() {
    }

    static synchronized DevStack shared() {
        if (shared == null) {
            shared = DevStack.start(options("shared"));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "stop-suite"));
        }
        return shared;
    }

    static DevStackOptions options(String name) {
        var home = ROOT.resolve("system-tests/target/suites").resolve(name + "-" + System.nanoTime());
        return new DevStackOptions(new Home(home), freePorts(), Suite.built(ROOT), ProviderMode.SIMULATED);
    }

    private static PortPlan freePorts() {
        return IntStream.iterate(21_080, base -> base + 40).limit(400).mapToObj(PortPlan::new)
                .filter(RunningSuite::allFree).findFirst().orElseThrow();
    }

    private static boolean allFree(PortPlan ports) {
        return IntStream.of(ports.service(0), ports.service(1), ports.service(2), ports.management(0),
                ports.management(1), ports.management(2), ports.simulators(), ports.postgres(), ports.kafka(),
                ports.kafkaController()).allMatch(RunningSuite::free);
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
