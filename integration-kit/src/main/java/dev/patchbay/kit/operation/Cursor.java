package dev.patchbay.kit.operation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Where a list goes on; opaque to clients, so that it may change. */
public final class Cursor {

    private static final Pattern CONTENT = Pattern.compile("([a-z]{1,20}):(\\d{1,18})");
    private static final int LONGEST = 64;

    private Cursor() {
    }

    /** @param kind what the number means, such as {@code offset} */
    public static String of(String kind, long value) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((kind + ":" + value).getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty if it is none of ours, or of another kind. */
    public static OptionalLong value(String kind, String cursor) {
        if (cursor.length() > LONGEST) {
            return OptionalLong.empty();
        }
        try {
            var content = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            var matcher = CONTENT.matcher(content);
            return matcher.matches() && matcher.group(1).equals(kind) ? OptionalLong.of(Long.parseLong(matcher.group(2)))
                    : OptionalLong.empty();
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }
}
