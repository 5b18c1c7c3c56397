package dev.patchbay.discogs.profile;

import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.discogs.wire.DiscogsApi;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.CallPipeline;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Credentials;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.integration.ConnectMethod;
import dev.patchbay.kit.integration.ProviderProfile;
import io.smallrye.mutiny.Uni;

/** Who somebody is at Discogs. */
@Singleton
class DiscogsProfile implements ProviderProfile {

    private static final TypeReference<Identity> IDENTITY = new TypeReference<>() {
    };

    private final CallPipeline pipeline;
    private final DiscogsApi api;

    @Inject
    DiscogsProfile(CallPipeline pipeline, DiscogsApi api) {
        this.pipeline = pipeline;
        this.api = api;
    }

    Call<Identity> call() {
        return new Call<>("identity", api.uri(DiscogsApi.IDENTITY), Reach.PERSONAL, IDENTITY, Identity::read);
    }

    @Override
    public Set<ConnectMethod> methods() {
        return Set.of(ConnectMethod.CONSENT, ConnectMethod.KEY);
    }

    @Override
    public Uni<ProviderAccount> readAccount(Credential credential) {
        return pipeline.once(call(), Credentials.fixed(credential)).map(Identity::account);
    }
}
