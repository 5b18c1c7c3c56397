package dev.patchbay.kit.test.provider;

import java.util.Random;
import java.util.UUID;

import dev.patchbay.kit.test.tokens.FakeTokenService;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A provider and its service, as the contracts need to know them. */
public interface ProviderSubject {

    /** As in paths, metrics and events. */
    String name();

    SimulatedProvider simulated();

    /** Connects the account to a person for whom everything works. */
    void connect(FakeTokenService tokenService, UUID account);

    /** A call that always asks the provider, and that nothing replaces but a stale answer. */
    Response read(RequestSpecification request);

    /** The name of {@link #read} in metrics and problems. */
    String operation();

    /** A call whose answer stays fresh for a while. */
    Response readCached(RequestSpecification request);

    /** The name of {@link #readCached}. */
    String cachedOperation();

    /** A call with an id in its path that nothing has. */
    Response readAny(RequestSpecification request, Random random);

    /** The name of {@link #readAny}; null if the provider has nothing by id, so that the service itself answers. */
    String idOperation();
}
