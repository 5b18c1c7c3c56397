package dev.patchbay.devstack.run;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.home.Settings;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.devstack.suite.ServiceConfiguration;
import dev.patchbay.devstack.suite.ServiceDefinition;
import dev.patchbay.stack.kafka.KafkaConfig;
import dev.patchbay.stack.kafka.KafkaServer;
import dev.patchbay.stack.postgres.PostgresConfig;
import dev.patchbay.stack.postgres.PostgresServer;
import dev.patchbay.stack.process.Ports;

/** How each part of a suite is started. */
final class Parts {

    private static final int SIMULATORS_HEAP_MEGABYTES = 128;

    private final DevStackOptions options;
    private final Secrets secrets;
    private final ServiceConfiguration configuration;
    private final Children children;

    Parts(DevStackOptions options, Children children) {
        this.options = options;
        this.children = children;
        this.secrets = Secrets.in(options.home());
        var settings = Settings.of(options.home());
        this.configuration = new ServiceConfiguration(options.home(), options.ports(), secrets, settings,
                options.providers());
    }

    /** @throws dev.patchbay.stack.process.PortTakenException before anything is started */
    void requirePorts() {
        var ports = options.ports();
        Ports.requireFree("PostgreSQL", ports.postgres());
        Ports.requireFree("Kafka", ports.kafka());
        Ports.requireFree("Kafka's controller", ports.kafkaController());
        Ports.requireFree("the simulators", ports.simulators());
        for (var service : options.suite().services()) {
            Ports.requireFree(service.name(), ports.service(service.offset()));
            Ports.requireFree(service.name() + "'s management", ports.management(service.offset()));
        }
    }

    /** What the services need: PostgreSQL with their databases, Kafka, the simulators. */
    List<Part> infrastructure() {
        var ports = options.ports();
        return List.of(new Part("postgres", "127.0.0.1:" + ports.postgres(), this::startPostgres),
                new Part("kafka", ports.bootstrapServers(), this::startKafka),
                part(simulators()));
    }

    List<Part> services() {
        return options.suite().services().stream().map(service -> part(service(service))).toList();
    }

    private Part part(HttpPart http) {
        return new Part(http.name(), http.url().toString(), () -> http.start(options.home(), children));
    }

    private void startPostgres() {
        var home = options.home();
        var config = new PostgresConfig(home.data("postgres"), options.ports().postgres(), secrets.superuserPassword(),
                home.log("postgres"));
        var server = PostgresServer.start(config, child -> children.add("postgres", child));
        for (var service : options.suite().services()) {
            var database = service.database();
            server.createDatabase(database, database, secrets.databasePassword(database));
        }
    }

    private void startKafka() {
        var config = new KafkaConfig(options.home().data("kafka"), options.ports().kafka(), options.ports().kafkaController(),
                options.home().log("kafka"));
        KafkaServer.start(config, child -> children.add("kafka", child));
    }

    private HttpPart simulators() {
        var port = options.ports().simulators();
        var program = Stream.concat(options.suite().simulators().stream(), Stream.of("--port", Integer.toString(port)));
        var url = options.ports().simulatorsUrl();
        return new HttpPart("simulators", url, url.resolve("/health"),
                HttpPart.java(SIMULATORS_HEAP_MEGABYTES, program.toList(), Map.of()));
    }

    private HttpPart service(ServiceDefinition service) {
        var ports = options.ports();
        URI management = PortPlan.http(ports.management(service.offset()));
        var environment = Map.of("QUARKUS_CONFIG_LOCATIONS", configuration.write(service).toUri().toString());
        return new HttpPart(service.name(), PortPlan.http(ports.service(service.offset())),
                management.resolve("/q/health/ready"),
                HttpPart.java(service.heapMegabytes(), service.program(), environment));
    }
}
