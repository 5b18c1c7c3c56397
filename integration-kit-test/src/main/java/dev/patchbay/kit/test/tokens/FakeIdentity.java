package dev.patchbay.kit.test.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who asks: a service by its token (client credentials, RFC 6749, 4.4), for an account by the gateway's assertion. */
final class FakeIdentity {

    private static final Refusal NOT_YOU = new Refusal(401, "unauthenticated");

    private final Map<String, String> servicesByToken = new ConcurrentHashMap<>();

    Object issue(String basic) {
        var given = new String(Base64.getDecoder().decode(after("Basic ", basic)), StandardCharsets.UTF_8);
        int colon = given.indexOf(':');
        if (colon < 0 || !given.substring(colon + 1).equals(FakeTokenService.CLIENT_SECRET)) {
            throw new RefusedException(NOT_YOU);
        }
        var token = "service-token-" + UUID.randomUUID();
        servicesByToken.put(token, given.substring(0, colon));
        return Map.of("access_token", token, "token_type", "Bearer", "expires_in", 300);
    }

    String service(String bearer) {
        var service = servicesByToken.get(after("Bearer ", bearer));
        if (service == null) {
            throw new RefusedException(NOT_YOU);
        }
        return service;
    }

    /** Its signature is not checked here: that is the service's own duty, which is what is tested. */
    UUID account(String assertion, String service) {
        if (assertion == null) {
            throw new RefusedException(NOT_YOU);
        }
        var claims = Json.read(new String(Base64.getUrlDecoder().decode(assertion.split("\\.", -1)[1]),
                StandardCharsets.UTF_8));
        if (!service.equals(claims.path("aud").asText())) {
            throw new RefusedException(new Refusal(403, "forbidden"));
        }
        return UUID.fromString(claims.path("sub").asText());
    }

    private static String after(String scheme, String header) {
        if (header == null || !header.startsWith(scheme)) {
            throw new RefusedException(NOT_YOU);
        }
        return header.substring(scheme.length());
    }
}
