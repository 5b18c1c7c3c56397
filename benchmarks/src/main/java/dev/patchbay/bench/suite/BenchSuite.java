package dev.patchbay.bench.suite;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.patchbay.bench.run.Bench;
import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.devstack.run.DevStackOptions;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.devstack.suite.ServiceDefinition;
import dev.patchbay.devstack.suite.Suite;
import dev.patchbay.stack.process.Ports;

/** PostgreSQL, Kafka, the simulators and some of the services, as {@code up} starts them, but in a place of their own. */
public final class BenchSuite {

    private static final int LOWEST_BASE = 11_080;
    private static final int STEP = 40;
    private static final int TRIED = 200;

    private BenchSuite() {
    }

    /** @param services by name, each with the configuration that differs from what {@code up} gives it */
    public static DevStack start(Bench bench, Map<String, Map<String, String>> services) {
        var built = Suite.built(bench.root());
        var chosen = built.services().stream().filter(service -> services.containsKey(service.name()))
                .map(service -> configured(service, services.get(service.name()))).toList();
        var options = new DevStackOptions(new Home(bench.folder().resolve("suite")), freePorts(),
                new Suite(chosen, built.simulators()), Map.of());
        bench.say("starting PostgreSQL, Kafka, the simulators, "
                + String.join(", ", chosen.stream().map(ServiceDefinition::name).toList()));
        var stack = bench.endWithUs(DevStack.reserve(options, line -> {
        }));
        stack.start();
        return stack;
    }

    private static ServiceDefinition configured(ServiceDefinition service, Map<String, String> settings) {
        var program = Stream.concat(settings(settings), service.program().stream()).toList();
        return new ServiceDefinition(service.name(), service.offset(), service.database(), service.heapMegabytes(), program);
    }

    /** As arguments of Java. */
    public static Stream<String> settings(Map<String, String> settings) {
        return settings.entrySet().stream().map(setting -> "-D%s=%s".formatted(setting.getKey(), setting.getValue()));
    }

    private static PortPlan freePorts() {
        return IntStream.iterate(LOWEST_BASE, base -> base + STEP).limit(TRIED).mapToObj(PortPlan::new)
                .filter(BenchSuite::allFree).findFirst().orElseThrow();
    }

    private static boolean allFree(PortPlan ports) {
        var others = List.of(ports.simulators(), ports.postgres(), ports.kafka(), ports.kafkaController());
        return IntStream.concat(IntStream.range(0, 5).flatMap(i -> IntStream.of(ports.service(i), ports.management(i))),
                others.stream().mapToInt(Integer::intValue)).allMatch(Ports::isFree);
    }
}
