package dev.patchbay.token.secret;

/** The key-encryption keys are missing, unreadable or the wrong ones; the service must not start. */
class KeyringException extends RuntimeException {

    KeyringException(String message) {
        super(message);
    }
}
