package dev.patchbay.spotify.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Where a list goes on; opaque to clients, so that it may change. */
final class Cursor {

    private static final Pattern CONTENT = Pattern.compile("offset:(\\d{1,6})");
    private static final int LONGEST = 64;

    private Cursor() {
    }

    static String of(int offset) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("offset:" + offset).getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty if it is none of ours. */
    static OptionalInt offset(String cursor) {
        if (cursor.length() > LONGEST) {
            return OptionalInt.empty();
        }
        try {
            var content = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            var matcher = CONTENT.matcher(content);
            return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
        } catch (IllegalArgumentException e) {
            return OptionalInt.empty();
        }
    }
}
