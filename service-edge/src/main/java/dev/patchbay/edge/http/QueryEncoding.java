package dev.patchbay.edge.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a query that is no percent-encoded UTF-8 (RFC 3986, 2.5): it would be read with replacement characters in it, and
 * asked for so.
 */
@ApplicationScoped
class QueryEncoding {

    private static final int BEFORE_SECURITY = 900;
    private static final int ENCODED_LENGTH = 3;
    /** What lies above is not ASCII. */
    private static final char DELETE = 0x7f;

    void register(@Observes Filters filters) {
        filters.register(QueryEncoding::check, BEFORE_SECURITY);
    }

    private static void check(RoutingContext context) {
        if (!wellFormed(context.request().query())) {
            throw new ProblemException(ErrorCode.MALFORMED_REQUEST, "Send the query as percent-encoded UTF-8.");
        }
        context.next();
    }

    /** @param query null if there is none */
    static boolean wellFormed(String query) {
        if (query == null) {
            return true;
        }
        var bytes = new ByteArrayOutputStream(query.length());
        for (int i = 0; i < query.length(); i++) {
            var c = query.charAt(i);
            if (c != '%' && c < DELETE) {
                bytes.write(c);
            } else if (encoded(query, i)) {
                bytes.write(HexFormat.fromHexDigits(query, i + 1, i + ENCODED_LENGTH));
                i += ENCODED_LENGTH - 1;
            } else {
                return false;
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static boolean encoded(String query, int at) {
        return at + ENCODED_LENGTH <= query.length() && query.charAt(at) == '%'
                && HexFormat.isHexDigit(query.charAt(at + 1))
                && HexFormat.isHexDigit(query.charAt(at + 2));
    }

    private static boolean utf8(byte[] bytes) {
        return Arrays.equals(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
    }
}
