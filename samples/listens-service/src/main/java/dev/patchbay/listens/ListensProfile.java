package dev.patchbay.listens;

import java.net.URI;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.CallPipeline;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Credentials;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.integration.ConnectMethod;
import dev.patchbay.kit.integration.ProviderProfile;
import dev.patchbay.kit.operation.Json;
import io.smallrye.mutiny.Uni;

/** People connect by a token that they bring along. */
@Singleton
class ListensProfile implements ProviderProfile {

    private static final TypeReference<ProviderAccount> ACCOUNT = new TypeReference<>() {
    };

    private final CallPipeline pipeline;
    private final ListensConfig config;

    @Inject
    ListensProfile(CallPipeline pipeline, ListensConfig config) {
        this.pipeline = pipeline;
        this.config = config;
    }

    @Override
    public Set<ConnectMethod> methods() {
        return Set.of(ConnectMethod.KEY);
    }

    @Override
    public Uni<ProviderAccount> readAccount(Credential credential) {
        var call = new Call<>("validate_token", URI.create(config.apiUrl() + "/1/validate-token"), Reach.PERSONAL, ACCOUNT,
                node -> {
                    var name = Json.requiredText(node, "user_name");
                    return new ProviderAccount(name, name);
                });
        return pipeline.once(call, Credentials.fixed(credential));
    }
}
