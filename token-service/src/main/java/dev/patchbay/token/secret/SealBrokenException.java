package dev.patchbay.token.secret;

/** What was sealed is not what is being opened: changed, moved to another place, or under another key. */
public class SealBrokenException extends RuntimeException {

    SealBrokenException() {
        super("The seal is broken");
    }
}
