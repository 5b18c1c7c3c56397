package dev.patchbay.token.secret;

import javax.crypto.SecretKey;

/** Wraps data keys. Held in memory from start on, so that a place of keys that is away stops no running service. */
record KeyEncryptionKey(int version, SecretKey key) {

    @Override
    public String toString() {
        return "key-encryption key " + version;
    }
}
