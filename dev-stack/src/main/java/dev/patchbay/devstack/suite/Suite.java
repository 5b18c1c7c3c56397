package dev.patchbay.devstack.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.patchbay.stack.StackException;

/**
 * What runs beside PostgreSQL and Kafka.
 *
 * @param services in the order of the table
 * @param simulators what Java runs for the simulators; the port is added
 */
public record Suite(List<ServiceDefinition> services, List<String> simulators) {

    private static final int HEAP_MEGABYTES = 160;
    /** A thousand descriptions at once take some 60 MB. */
    private static final int STREAMING_HEAP_MEGABYTES = 224;

    public Suite {
        services = List.copyOf(services);
        simulators = List.copyOf(simulators);
    }

    /**
     * The suite as the build left it.
     *
     * @throws StackException when a part is not built
     */
    public static Suite built(Path root) {
        var simulators = root.resolve("simulators/target/simulators.jar");
        requireBuilt("simulators", simulators);
        var services = services(root);
        services.forEach(service -> requireBuilt(service.name(), runner(root, service.name())));
        return new Suite(services, List.of("-jar", simulators.toString()));
    }

    /** The services, built or not. */
    public static List<ServiceDefinition> services(Path root) {
        return List.of(service(root, "gateway-service", 0, "gateway", HEAP_MEGABYTES),
                service(root, "token-service", 1, "token", HEAP_MEGABYTES),
                service(root, ProviderName.SPOTIFY, HEAP_MEGABYTES),
                service(root, ProviderName.DISCOGS, HEAP_MEGABYTES),
                service(root, ProviderName.EURIA, STREAMING_HEAP_MEGABYTES));
    }

    private static ServiceDefinition service(Path root, ProviderName provider, int heapMegabytes) {
        return service(root, provider.service(), ServiceConfiguration.offset(provider), provider.toString(), heapMegabytes);
    }

    private static ServiceDefinition service(Path root, String module, int offset, String database, int heapMegabytes) {
        return new ServiceDefinition(module, offset, database, heapMegabytes,
                List.of("-jar", runner(root, module).toString()));
    }

    private static Path runner(Path root, String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static void requireBuilt(String part, Path file) {
        if (!Files.exists(file)) {
            throw new StackException("%s is not built: %s is missing. Run ./patchbay build.".formatted(part, file));
        }
    }
}
