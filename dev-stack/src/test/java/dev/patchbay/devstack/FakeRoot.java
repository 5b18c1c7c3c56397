package dev.patchbay.devstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.run.DevStackOptions;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.devstack.suite.Suite;
import dev.patchbay.stack.process.Ports;

/** A repository whose built services are {@link FakeProgram}s. */
public record FakeRoot(Path path) {

    /** From here on Kafka would come among the ports of outgoing connections. */
    private static final int HIGHEST_BASE = 21_000;

    public static FakeRoot in(Path folder) throws IOException {
        var root = new FakeRoot(folder.resolve("a root"));
        for (var service : Suite.services(root.path())) {
            jar(root.jarOf(service.name()));
        }
        jar(root.path().resolve("simulators/target/simulators.jar"));
        return root;
    }

    public Path jarOf(String service) {
        return path.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public Home home() {
        return new Home(path.resolve(".patchbay"));
    }

    public DevStackOptions options(PortPlan ports) {
        return new DevStackOptions(home(), ports, Suite.built(path), Map.of());
    }

    /** Ports of which nobody uses any. */
    public static PortPlan freePorts() {
        return new Random().ints(10_000, HIGHEST_BASE).mapToObj(PortPlan::new).filter(FakeRoot::allFree).findFirst()
                .orElseThrow();
    }

    public static boolean allFree(PortPlan ports) {
        var services = IntStream.range(0, 5).flatMap(offset -> IntStream.of(ports.service(offset), ports.management(offset)));
        return IntStream
                .concat(services, IntStream.of(ports.simulators(), ports.postgres(), ports.kafka(), ports.kafkaController()))
                .allMatch(Ports::isFree);
    }

    private static void jar(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeProgram.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}
