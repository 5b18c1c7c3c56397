package dev.patchbay.gateway.guard;

import java.util.HexFormat;

/**
 * Refuses paths that two servers may read differently, since what the gateway decides on must be what the service behind
 * it sees: dot segments, empty segments, path parameters, encoded dots, slashes and control characters, stray bytes.
 */
final class RequestPath {

    private static final String UNRESERVED_AND_SUB_DELIMS = "-._~!$&'()*+,=:@";
    private static final int ENCODED_LENGTH = 3;

    private RequestPath() {
    }

    static boolean plain(String path) {
        return path != null && path.startsWith("/") && !path.contains("//") && plainCharacters(path) && !dotSegments(path);
    }

    private static boolean dotSegments(String path) {
        return path.contains("/./") || path.contains("/../") || path.endsWith("/.") || path.endsWith("/..");
    }

    private static boolean plainCharacters(String path) {
        for (int i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c == '%') {
                if (!harmlessEncoding(path, i)) {
                    return false;
                }
                i += ENCODED_LENGTH - 1;
            } else if (c != '/' && !isLetterOrDigit(c) && UNRESERVED_AND_SUB_DELIMS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean harmlessEncoding(String path, int at) {
        if (at + ENCODED_LENGTH > path.length() || !HexFormat.isHexDigit(path.charAt(at + 1))
                || !HexFormat.isHexDigit(path.charAt(at + 2))) {
            return false;
        }
        var decoded = HexFormat.fromHexDigits(path, at + 1, at + ENCODED_LENGTH);
        return decoded >= ' ' && decoded != 0x7f && "./\\;%".indexOf(decoded) < 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
