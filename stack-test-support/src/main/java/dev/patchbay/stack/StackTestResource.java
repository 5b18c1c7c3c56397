package dev.patchbay.stack;

import java.util.Map;
import java.util.TreeMap;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives a {@code @QuarkusTest} a database of a real PostgreSQL and a real Kafka. Both run once per JVM, on free ports, with
 * data below {@code target/}, until the JVM ends; test classes and profiles share them.
 * <p>
 * Init arguments: {@code database} (name of database and role, default {@code test}), {@code kafka} ({@code false} leaves
 * Kafka out).
 * <p>
 * Configuration given: {@code quarkus.datasource.username}, {@code .password}, {@code .jdbc.url}, {@code .reactive.url} and,
 * with Kafka, {@code kafka.bootstrap.servers}.
 */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {

    private String database = "test";
    private boolean kafka = true;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
        kafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", "true"));
    }

    @Override
    public Map<String, String> start() {
        var config = new TreeMap<>(SharedStack.database(database));
        if (kafka) {
            config.put("kafka.bootstrap.servers", SharedStack.kafka());
        }
        return config;
    }

    /** Nothing ends here: the next profile uses the same servers, and the JVM stops them when it ends. */
    @Override
    public void stop() {
    }
}
