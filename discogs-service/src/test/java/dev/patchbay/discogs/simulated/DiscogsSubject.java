package dev.patchbay.discogs.simulated;

import java.util.Random;
import java.util.UUID;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.kit.test.provider.Read;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;

/** Discogs and its service, as the contracts need to know them. */
public record DiscogsSubject(SimulatedDiscogs simulated) implements ProviderSubject {

    private static final long ABOVE_ALL_IDS = 800_000_000;

    @Override
    public String name() {
        return "discogs";
    }

    @Override
    public String key() {
        return SimulatedDiscogs.key("mira");
    }

    /** Addresses name the account. */
    @Override
    public void connect(FakeTokenService tokenService, UUID account) {
        var owner = new ProviderAccount("4100001", SimulatedDiscogs.username("mira"));
        tokenService.connect(account, Statuses.lasting(name(), owner), FakeCredential.key(key()));
    }

    @Override
    public Read read() {
        return new Read("identity", "/identity");
    }

    @Override
    public Read cached() {
        return new Read("search", "/search?q=the&type=release&limit=3");
    }

    @Override
    public Read unknown(Random random) {
        return new Read("release", "/releases/" + (ABOVE_ALL_IDS + random.nextInt(100_000_000)));
    }
}
