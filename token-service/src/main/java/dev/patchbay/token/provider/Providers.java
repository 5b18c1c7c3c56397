package dev.patchbay.token.provider;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.provider.Authorization.OAuth2;
import io.quarkus.runtime.StartupEvent;

@Singleton
public class Providers {

    private static final int BEFORE_ANYTHING_HAPPENS = -1;

    private final Map<String, Provider> byName = new TreeMap<>();

    @Inject
    Providers(ProvidersConfig config) {
        config.byName().forEach((name, provider) -> byName.put(name, new ProviderReader(name, provider).read()));
    }

    public Provider require(String name) {
        var provider = byName.get(name);
        if (provider == null) {
            throw new ProblemException(ErrorCode.NOT_FOUND, "There is no such provider.");
        }
        return provider;
    }

    /** For what only tokens of OAuth 2.0 need. */
    public OAuth2 requireOAuth2(String name) {
        if (require(name).authorization() instanceof OAuth2 oauth2) {
            return oauth2;
        }
        throw new ProblemException(ErrorCode.NOT_FOUND, "This provider has no OAuth 2.0.");
    }

    /** Those whose tokens are renewed. */
    public Set<String> renewing() {
        return byName.values().stream().filter(provider -> provider.authorization() instanceof OAuth2).map(Provider::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    void start(@Observes @Priority(BEFORE_ANYTHING_HAPPENS) StartupEvent event) {
        // made by now, and so all keys have been checked
    }
}
