package dev.patchbay.kit.test.provider;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.RestAssured;

/** What {@code /q/metrics} says at one moment. */
public record Scrape(String text) {

    public static Scrape now() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return new Scrape(RestAssured.given().port(port).get("/q/metrics").asString());
    }

    /** The sum of all series of that name with these labels. */
    public double sum(String name, Map<String, String> labels) {
        return text.lines().filter(line -> line.startsWith(name + "{") && has(line, labels))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    /** By name and labels; those of the JVM and of Kafka's client come and go with garbage collections and brokers. */
    public Set<String> series() {
        return text.lines().filter(line -> !line.startsWith("#") && !line.startsWith("jvm_") && !line.startsWith("kafka_"))
                .map(line -> line.substring(0, line.lastIndexOf(' '))).collect(Collectors.toSet());
    }

    private static boolean has(String line, Map<String, String> labels) {
        return labels.entrySet().stream().allMatch(label -> line.contains(label.getKey() + "=\"" + label.getValue() + "\""));
    }
}
