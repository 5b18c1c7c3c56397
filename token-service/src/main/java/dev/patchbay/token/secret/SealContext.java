package dev.patchbay.token.secret;

import java.nio.charset.StandardCharsets;

/**
 * What a sealed value is bound to. It opens only where it was sealed for: a row that was swapped with another's, or put
 * back from before, does not.
 */
public record SealContext(String text) {

    // cannot occur in any part, so that no two contexts read the same
    private static final String SEPARATOR = "\u001f";

    public static SealContext of(Object... parts) {
        var text = new StringBuilder("patchbay");
        for (var part : parts) {
            text.append(SEPARATOR).append(part);
        }
        return new SealContext(text.toString());
    }

    public SealContext and(Object part) {
        return new SealContext(text + SEPARATOR + part);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
