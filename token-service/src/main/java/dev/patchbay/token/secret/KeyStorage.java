package dev.patchbay.token.secret;

import java.util.List;

/** Where key-encryption keys live while the service is down: the local keyring today. */
interface KeyStorage {

    /** Every key, oldest first; empty if there is none yet. */
    List<KeyEncryptionKey> load();

    /** Makes the first key and stores it durably before returning it. */
    KeyEncryptionKey create();

    /** How to name this place to a person. */
    String describe();
}
