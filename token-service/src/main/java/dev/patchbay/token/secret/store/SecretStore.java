package dev.patchbay.token.secret.store;

import io.smallrye.mutiny.Uni;

/** Secrets by path, such as {@code email/smtp/password}. Today the local keyring seals them into the database. */
interface SecretStore {

    /** Null if there is none. */
    Uni<String> read(SecretPath path);

    Uni<Void> write(SecretPath path, String secret);

    /** Nothing happens if there is none. */
    Uni<Void> remove(SecretPath path);
}
