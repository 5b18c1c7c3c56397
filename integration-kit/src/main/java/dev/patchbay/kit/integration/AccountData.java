package dev.patchbay.kit.integration;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;

/**
 * What a service keeps of an account beside the provider's answers, and erases with its connection. A service may have many.
 */
public interface AccountData {

    /** What was asked for up to then, in the transaction of this session. */
    Uni<Void> erase(Mutiny.Session session, UUID account, Instant until);
}
