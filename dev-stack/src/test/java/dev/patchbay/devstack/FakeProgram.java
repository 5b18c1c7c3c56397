package dev.patchbay.devstack;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import com.sun.net.httpserver.HttpServer;

import dev.patchbay.stack.process.Ports;

/**
 * Stands in for a service (configured as Quarkus is) or for the simulators ({@code --port}). A file {@code dies} beside its
 * jar makes it fail at its start. At its end it says whether its neighbours still serve.
 */
public final class FakeProgram {

    private FakeProgram() {
    }

    public static void main(String[] arguments) throws IOException {
        if (Files.exists(Path.of(System.getProperty("java.class.path")).resolveSibling("dies"))) {
            System.err.println("the configuration key patchbay.example is missing");
            System.exit(3);
        }
        if (arguments.length == 2) {
            serve(Integer.parseInt(arguments[1]), "/health");
        } else {
            serveAsService();
        }
        System.out.println("started");
    }

    private static void serveAsService() throws IOException {
        var config = new Properties();
        try (var file = new FileInputStream(Path.of(URI.create(System.getenv("QUARKUS_CONFIG_LOCATIONS"))).toFile())) {
            config.load(file);
        }
        serve(Integer.parseInt(config.getProperty("quarkus.http.port")), "/");
        serve(Integer.parseInt(config.getProperty("quarkus.management.port")), "/q/health/ready");
        var postgres = URI.create(config.getProperty("quarkus.datasource.reactive.url")).getPort();
        var kafka = Integer.parseInt(config.getProperty("kafka.bootstrap.servers").split(":", 2)[1]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.printf("stopping while postgres=%s kafka=%s%n",
                Ports.accepts(postgres), Ports.accepts(kafka))));
    }

    private static void serve(int port, String path) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
