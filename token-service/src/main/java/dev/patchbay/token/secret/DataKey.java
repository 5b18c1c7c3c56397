package dev.patchbay.token.secret;

import java.nio.charset.StandardCharsets;

import javax.crypto.SecretKey;

/** The key of one credential, open for use. Goes to the database only wrapped. */
public final class DataKey {

    private final SecretKey key;
    private final int keyVersion;
    private final byte[] wrapped;

    DataKey(SecretKey key, int keyVersion, byte[] wrapped) {
        this.key = key;
        this.keyVersion = keyVersion;
        this.wrapped = wrapped.clone();
    }

    /** Of the key-encryption key that it is wrapped by. */
    public int keyVersion() {
        return keyVersion;
    }

    /** As it may be stored. */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    /** @return null for null */
    public byte[] seal(String plaintext, SealContext context) {
        return plaintext == null ? null : Aes.seal(key, plaintext.getBytes(StandardCharsets.UTF_8), context.bytes());
    }

    /** @return null for null */
    public String open(byte[] sealed, SealContext context) {
        return sealed == null ? null : new String(Aes.open(key, sealed, context.bytes()), StandardCharsets.UTF_8);
    }
}
