package dev.patchbay.devstack.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.home.OwnerOnly;
import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.home.Settings;
import dev.patchbay.stack.StackException;

/** Writes each service's configuration to a file only its owner may read, since it holds secrets. */
public record ServiceConfiguration(Home home, PortPlan ports, Secrets secrets, Settings settings,
        Map<ProviderName, ProviderMode> modes) {

    private static final int TOKEN = 1;
    private static final int FIRST_PROVIDER = 2;
    private static final List<ProviderName> IN_ORDER = List.of(ProviderName.SPOTIFY, ProviderName.DISCOGS,
            ProviderName.EURIA);

    /** @return the file */
    public Path write(ServiceDefinition service) {
        var file = home.config().resolve(service.name() + ".properties");
        try {
            OwnerOnly.write(file, of(service));
            return file;
        } catch (IOException e) {
            throw new StackException("The configuration of %s could not be written to %s: %s"
                    .formatted(service.name(), file, e), e);
        }
    }

    Map<String, String> of(ServiceDefinition service) {
        var config = new TreeMap<>(settings.ofService(service.name()));
        config.putAll(common(service));
        config.putAll(switch (service.name()) {
            case "gateway-service" -> gateway();
            case "token-service" -> token();
            default -> provider(service.name());
        });
        return config;
    }

    private Map<String, String> common(ServiceDefinition service) {
        var database = "postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), service.database());
        return Map.of(
                "patchbay.public-origin", ports.publicOrigin().toString(),
                "quarkus.http.host", "127.0.0.1",
                "quarkus.http.port", Integer.toString(ports.service(service.offset())),
                "quarkus.management.host", "127.0.0.1",
                "quarkus.management.port", Integer.toString(ports.management(service.offset())),
                "quarkus.datasource.username", service.database(),
                "quarkus.datasource.password", secrets.databasePassword(service.database()),
                "quarkus.datasource.reactive.url", database,
                "quarkus.datasource.jdbc.url", "jdbc:" + database,
                "kafka.bootstrap.servers", ports.bootstrapServers());
    }

    private Map<String, String> gateway() {
        var config = new TreeMap<>(client("gateway-service"));
        for (var provider : IN_ORDER) {
            if (provider == ProviderName.EURIA) {
                // a description as JSON comes when it is whole, after 120 s at most
                config.put("patchbay.routes.euria.response-timeout", "125s");
            }
            config.put("patchbay.routes." + provider + ".url", PortPlan.http(ports.service(offset(provider))).toString());
        }
        return config;
    }

    private Map<String, String> token() {
        var config = new TreeMap<>(Map.of(
                "patchbay.keyring.file", home.keyring().toString(),
                "patchbay.renewal.journal.directory", home.renewalJournal().toString(),
                "patchbay.assertion.jwks-url", jwksUrl(),
                "patchbay.clients.gateway-service.secret", secrets.clientSecret("gateway-service")));
        for (var provider : IN_ORDER) {
            config.putAll(wiring(provider).tokenService());
            config.put("patchbay.clients." + provider.service() + ".secret", secrets.clientSecret(provider.service()));
        }
        return config;
    }

    private Map<String, String> provider(String service) {
        var config = new TreeMap<>(client(service));
        config.put("patchbay.assertion.jwks-url", jwksUrl());
        IN_ORDER.stream().filter(provider -> provider.service().equals(service))
                .forEach(provider -> config.putAll(wiring(provider).ownService()));
        return config;
    }

    private Map<String, String> client(String service) {
        return Map.of("patchbay.token-service.url", tokenServiceUrl(),
                "patchbay.token-service.client-secret", secrets.clientSecret(service));
    }

    private Provider wiring(ProviderName name) {
        return name.provider(modes.getOrDefault(name, ProviderMode.SIMULATED), ports, settings);
    }

    /** Of its ports; see {@link Suite#services}. */
    static int offset(ProviderName provider) {
        return FIRST_PROVIDER + IN_ORDER.indexOf(provider);
    }

    private String tokenServiceUrl() {
        return PortPlan.http(ports.service(TOKEN)).toString();
    }

    private String jwksUrl() {
        return ports.publicOrigin().resolve("/.well-known/jwks.json").toString();
    }
}
