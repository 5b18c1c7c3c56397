package dev.patchbay.gateway.relay;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Which headers cross the gateway, and which end here. */
final class PassedHeaders {

    private static final Pattern COMMA = Pattern.compile(",");
    /** RFC 9110, 7.6.1, and what it names as older practice. */
    private static final Set<String> HOP_BY_HOP = Set.of("connection", "keep-alive", "proxy-authenticate",
            "proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");
    private static final Set<String> REQUEST_ONLY_HERE = Set.of("host", "authorization", "cookie", "expect", "forwarded",
            "x-real-ip", "origin");
    private static final Set<String> TRACE_CONTEXT = Set.of("traceparent", "tracestate");
    private static final Set<String> RESPONSE_ONLY_THERE = Set.of("set-cookie", "set-cookie2", "server", "x-powered-by",
            "www-authenticate");

    private PassedHeaders() {
    }

    /** @param traces whether the client's trace goes on; else the service begins one */
    static void copyRequest(MultiMap from, MultiMap to, boolean traces) {
        copy(from, to, name -> REQUEST_ONLY_HERE.contains(name) || (!traces && TRACE_CONTEXT.contains(name)));
    }

    /** What is already there was set by the gateway and stays; who may read answers is the gateway's to say, too. */
    static void copyResponse(MultiMap from, MultiMap to) {
        var ours = to.names().stream().map(PassedHeaders::lowerCase).collect(Collectors.toSet());
        copy(from, to, name -> RESPONSE_ONLY_THERE.contains(name) || ours.contains(name)
                || name.startsWith("access-control-"));
    }

    private static void copy(MultiMap from, MultiMap to, Predicate<String> dropped) {
        var thisHopOnly = namedByConnection(from);
        from.forEach((name, value) -> {
            var key = lowerCase(name);
            if (!HOP_BY_HOP.contains(key) && !thisHopOnly.contains(key) && !claimsIdentity(key) && !dropped.test(key)) {
                to.add(name, value);
            }
        });
    }

    /** Only the gateway says who asks and from where. */
    private static boolean claimsIdentity(String name) {
        return name.startsWith("patchbay-") || name.startsWith("x-user-") || name.startsWith("x-forwarded-");
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        return headers.getAll(HttpHeaders.CONNECTION).stream().flatMap(COMMA::splitAsStream).map(String::trim)
                .map(PassedHeaders::lowerCase).collect(Collectors.toSet());
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
