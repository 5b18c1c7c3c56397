package dev.patchbay.euria.simulated;

import java.util.Random;
import java.util.UUID;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** EurIA and its service, as the contracts need to know them; what they ask for is its list of models. */
public record EuriaSubject(SimulatedEuria simulated) implements ProviderSubject {

    @Override
    public String name() {
        return "euria";
    }

    @Override
    public void connect(FakeTokenService tokenService, UUID account) {
        tokenService.connect(account, Statuses.lasting(name(), new ProviderAccount("product-105", "Product 105")),
                FakeCredential.key(SimulatedEuria.key("mira")));
    }

    @Override
    public Response read(RequestSpecification request) {
        return request.get("/models");
    }

    @Override
    public String operation() {
        return "models";
    }

    @Override
    public Response readCached(RequestSpecification request) {
        return read(request);
    }

    @Override
    public String cachedOperation() {
        return operation();
    }

    /** A description, which EurIA is not asked for. */
    @Override
    public Response readAny(RequestSpecification request, Random random) {
        return request.get("/descriptions/" + new UUID(random.nextLong(), random.nextLong()));
    }

    @Override
    public String idOperation() {
        return null;
    }
}
