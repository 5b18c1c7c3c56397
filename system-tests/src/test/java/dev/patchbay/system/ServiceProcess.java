package dev.patchbay.system;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import dev.patchbay.devstack.run.DevStack;

/** A further process of one of the suite's services, on its database, to be hurt. */
final class ServiceProcess implements AutoCloseable {

    private static final int MANAGEMENT = 1000;

    private final DevStack suite;
    private final String service;
    private final String name;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    /** @param settings that differ from what the suite gives the service */
    ServiceProcess(DevStack suite, String service, String name, int port, Map<String, String> settings) {
        this.suite = suite;
        this.service = service;
        this.name = name;
        this.port = port;
        this.settings = Map.copyOf(settings);
    }

    ServiceProcess start() {
        return start(Map.of());
    }

    ServiceProcess start(Map<String, String> environment) {
        var builder = new ProcessBuilder(command()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(suite.home().log(name).toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_CONFIG_LOCATIONS",
                suite.home().config().resolve(service + ".properties").toUri().toString());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=" + (port + MANAGEMENT), "-Dpatchbay.instance=" + name));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar",
                RunningSuite.ROOT.resolve(service + "/target/quarkus-app/quarkus-run.jar").toString()));
        return command;
    }

    ServiceProcess awaitReady() {
        Awaitility.await(name + " ready").atMost(Duration.ofMinutes(3)).ignoreExceptions()
                .until(() -> given().baseUri("http://127.0.0.1:" + (port + MANAGEMENT)).get("/q/health/ready")
                        .statusCode() == 200);
        return this;
    }

    /** {@code kill -9}; returns when it is gone. */
    int kill() throws InterruptedException {
        return process.destroyForcibly().waitFor();
    }

    void stop() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return the sum of all series of that name */
    double metric(String name) {
        return given().baseUri("http://127.0.0.1:" + (port + MANAGEMENT)).get("/q/metrics").asString().lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
