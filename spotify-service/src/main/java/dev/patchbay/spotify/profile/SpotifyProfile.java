package dev.patchbay.spotify.profile;

import java.util.List;
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
import dev.patchbay.spotify.SpotifyConfig;
import dev.patchbay.spotify.wire.SpotifyApi;
import io.smallrye.mutiny.Uni;

/** Who somebody is at Spotify. */
@Singleton
class SpotifyProfile implements ProviderProfile {

    private static final TypeReference<Profile> PROFILE = new TypeReference<>() {
    };

    private final CallPipeline pipeline;
    private final SpotifyApi api;
    private final SpotifyConfig config;

    @Inject
    SpotifyProfile(CallPipeline pipeline, SpotifyApi api, SpotifyConfig config) {
        this.pipeline = pipeline;
        this.api = api;
        this.config = config;
    }

    Call<Profile> call() {
        return new Call<>("me", api.uri("/me"), Reach.PERSONAL, PROFILE, Profile::read);
    }

    @Override
    public Set<ConnectMethod> methods() {
        return Set.of(ConnectMethod.CONSENT);
    }

    @Override
    public List<String> scopes() {
        return config.scopes();
    }

    @Override
    public Uni<ProviderAccount> readAccount(Credential credential) {
        return pipeline.once(call(), Credentials.fixed(credential)).map(Profile::account);
    }
}
