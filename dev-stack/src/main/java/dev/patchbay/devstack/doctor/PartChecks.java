package dev.patchbay.devstack.doctor;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.run.HttpProbe;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.devstack.suite.ServiceDefinition;
import dev.patchbay.stack.process.PortTakenException;
import dev.patchbay.stack.process.Ports;

/** The parts of a suite: ready when it runs, their ports free when it does not. */
record PartChecks(Home home, PortPlan ports, List<ServiceDefinition> services) {

    private static final HttpProbe PROBE = new HttpProbe();

    List<Finding> whileRunning() {
        var management = services.stream().map(service -> answers(service.name(),
                PortPlan.http(ports.management(service.offset())).resolve("/q/health/ready")));
        return Stream.of(
                Stream.of(accepts("postgres", ports.postgres()), accepts("kafka", ports.kafka()),
                        answers("simulators", ports.simulatorsUrl().resolve("/health"))),
                management).flatMap(findings -> findings).toList();
    }

    List<Finding> whileStopped() {
        var ofServices = services.stream().flatMap(service -> Stream.of(
                free(service.name(), ports.service(service.offset())),
                free(service.name() + " management", ports.management(service.offset()))));
        return Stream.concat(Stream.of(free("postgres", ports.postgres()), free("kafka", ports.kafka()),
                free("kafka controller", ports.kafkaController()), free("simulators", ports.simulators())), ofServices)
                .toList();
    }

    private Finding accepts(String part, int port) {
        return Ports.accepts(port) ? Finding.good(part, "accepts connections on port " + port)
                : Finding.bad(part, "does not accept connections on port " + port, seeLog(part));
    }

    private Finding answers(String part, URI readiness) {
        return PROBE.isReady(readiness) ? Finding.good(part, "ready")
                : Finding.bad(part, "not ready: " + readiness, seeLog(part));
    }

    private String seeLog(String part) {
        return "See %s, then ./patchbay down and ./patchbay up.".formatted(home.log(part));
    }

    private static Finding free(String user, int port) {
        try {
            Ports.requireFree(user, port);
            return Finding.good("port " + port, "free for " + user);
        } catch (PortTakenException taken) {
            return Finding.bad("port " + port, taken.getMessage(),
                    "Stop that program, or use --port-base with another number.");
        }
    }
}
