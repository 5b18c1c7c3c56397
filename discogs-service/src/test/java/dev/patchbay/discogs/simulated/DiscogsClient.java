package dev.patchbay.discogs.simulated;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.test.client.AccountClient;
import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;

/** One Patchbay account that uses discogs-service. */
public final class DiscogsClient extends AccountClient {

    private DiscogsClient(FakeGateway gateway) {
        super(gateway, "discogs");
    }

    public static DiscogsClient stranger(FakeGateway gateway) {
        return new DiscogsClient(gateway);
    }

    /** Connected to that person's account, by a credential of any kind. */
    public static DiscogsClient connected(FakeGateway gateway, FakeTokenService tokenService, String person,
            FakeCredential credential) {
        var client = new DiscogsClient(gateway);
        client.connect(tokenService, person, credential);
        return client;
    }

    public void connect(FakeTokenService tokenService, String person, FakeCredential credential) {
        tokenService.connect(account(), Statuses.lasting("discogs",
                new ProviderAccount(SimulatedDiscogs.number(person), SimulatedDiscogs.username(person))), credential);
    }
}
