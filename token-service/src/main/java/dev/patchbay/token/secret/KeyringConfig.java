package dev.patchbay.token.secret;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;

/** Where the key-encryption keys are kept when there is no Vault. */
@ConfigMapping(prefix = "patchbay.keyring")
interface KeyringConfig {

    /** The keyring's file. It is made, mode 0600, by the first start on an empty database; back it up. */
    Path file();
}
