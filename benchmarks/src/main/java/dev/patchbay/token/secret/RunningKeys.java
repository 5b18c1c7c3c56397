package dev.patchbay.token.secret;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The keys of a token-service that runs, from its keyring. In this package, since nobody else may have them. */
public final class RunningKeys {

    private RunningKeys() {
    }

    public static Keys of(Path keyring) {
        var keys = new Keys(new KeyringFile(() -> keyring, new ObjectMapper()));
        keys.open(false);
        return keys;
    }
}
