package dev.patchbay.devstack.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.home.OwnerOnly;
import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.home.Settings;
import dev.patchbay.stack.StackException;

/** Writes each service's configuration to a file only its owner may read, since it holds secrets. */
public record ServiceConfiguration(Home home, PortPlan ports, Secrets secrets, Settings settings,
        SpotifyProvider spotify) {

    private static final int TOKEN = 1;
    private static final int SPOTIFY = 2;

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
            case "spotify-service" -> spotifyService();
            default -> Map.of();
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
        return Map.of(
                "patchbay.token-service.url", tokenServiceUrl(),
                "patchbay.token-service.client-secret", secrets.clientSecret("gateway-service"),
                "patchbay.routes.spotify.url", PortPlan.http(ports.service(SPOTIFY)).toString());
    }

    private Map<String, String> token() {
        var config = new TreeMap<>(spotify.tokenServiceConfiguration());
        config.put("patchbay.keyring.file", home.keyring().toString());
        config.put("patchbay.renewal.journal.directory", home.renewalJournal().toString());
        config.put("patchbay.assertion.jwks-url", jwksUrl());
        config.put("patchbay.clients.gateway-service.secret", secrets.clientSecret("gateway-service"));
        config.put("patchbay.clients.spotify-service.secret", secrets.clientSecret("spotify-service"));
        return config;
    }

    private Map<String, String> spotifyService() {
        return Map.of(
                "patchbay.assertion.jwks-url", jwksUrl(),
                "patchbay.token-service.url", tokenServiceUrl(),
                "patchbay.token-service.client-secret", secrets.clientSecret("spotify-service"),
                "patchbay.spotify.api-url", spotify.apiUrl().toString());
    }

    private String tokenServiceUrl() {
        return PortPlan.http(ports.service(TOKEN)).toString();
    }

    private String jwksUrl() {
        return ports.publicOrigin().resolve("/.well-known/jwks.json").toString();
    }
}
