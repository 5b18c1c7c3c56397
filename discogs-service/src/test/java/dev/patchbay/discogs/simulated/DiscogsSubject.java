package dev.patchbay.discogs.simulated;

import java.util.Random;
import java.util.UUID;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Discogs and its service, as the contracts need to know them. */
public record DiscogsSubject(SimulatedDiscogs simulated) implements ProviderSubject {

    private static final long ABOVE_ALL_IDS = 800_000_000;

    @Override
    public String name() {
        return "discogs";
    }

    @Override
    public void connect(FakeTokenService tokenService, UUID account) {
        var owner = new ProviderAccount("4100001", SimulatedDiscogs.username("mira"));
        tokenService.connect(account, Statuses.lasting(name(), owner), FakeCredential.key(SimulatedDiscogs.key("mira")));
    }

    @Override
    public Response read(RequestSpecification request) {
        return request.get("/identity");
    }

    @Override
    public String operation() {
        return "identity";
    }

    @Override
    public Response readCached(RequestSpecification request) {
        return request.get("/search?q=the&type=release&limit=3");
    }

    @Override
    public String cachedOperation() {
        return "search";
    }

    @Override
    public Response readAny(RequestSpecification request, Random random) {
        return request.get("/releases/" + (ABOVE_ALL_IDS + random.nextInt(100_000_000)));
    }

    @Override
    public String idOperation() {
        return "release";
    }
}
