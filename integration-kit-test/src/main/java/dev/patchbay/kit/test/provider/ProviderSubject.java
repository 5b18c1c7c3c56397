package dev.patchbay.kit.test.provider;

import java.util.Random;
import java.util.UUID;

import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;

/** A provider and its service, as the contracts need to know them. {@link SimulatorsTestResource} hands it to them. */
public interface ProviderSubject {

    /** As in paths, metrics and events. */
    String name();

    SimulatedProvider simulated();

    /** What the simulated provider accepts from people who connect by key; null where nobody does. */
    default String key() {
        return null;
    }

    /** Connects the account to a person for whom everything works. */
    default void connect(FakeTokenService tokenService, UUID account) {
        tokenService.connect(account, Statuses.lasting(name()), FakeCredential.key(key()));
    }

    /** Always asks the provider; nothing replaces its answer but a stale one. */
    Read read();

    /** Its answer stays fresh for a while; null where the configuration of the contracts lets none stay so. */
    default Read cached() {
        return null;
    }

    /** Has an id in its path that nothing has. */
    default Read unknown(Random random) {
        return new Read(null, "/nothing/" + random.nextLong());
    }
}
