package dev.patchbay.simulators.discogs.oauth;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Percent-encoding as OAuth 1.0a wants it (RFC 5849, section 3.6). */
final class Percent {

    private static final Pattern PAIRS = Pattern.compile("&");

    private Percent() {
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    /** @throws IllegalArgumentException where a percent sign begins no code */
    static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The pairs of a query string, in which a plus sign is a space. */
    static List<Parameter> query(String query) {
        List<Parameter> parameters = new ArrayList<>();
        PAIRS.splitAsStream(query == null ? "" : query).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            parameters.add(new Parameter(plain(name), equals < 0 ? "" : plain(pair.substring(equals + 1))));
        });
        return parameters;
    }

    private static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
