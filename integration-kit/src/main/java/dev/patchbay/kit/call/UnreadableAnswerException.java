package dev.patchbay.kit.call;

/** The provider answered with success, but not with what its description promises. */
public class UnreadableAnswerException extends RuntimeException {

    /** @param missing the name of what is absent or of another type; never a value */
    public UnreadableAnswerException(String missing) {
        super("The answer has no usable " + missing);
    }
}
