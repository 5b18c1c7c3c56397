package dev.patchbay.simulators.discogs.oauth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a request (RFC 5849, sections 3.4.2 and 3.4.4). */
record Signature(SignedRequest request) {

    static Signature of(SignedRequest request) {
        return new Signature(request);
    }

    boolean isMadeWith(String tokenSecret) {
        String key = Percent.encode(Consumer.SECRET) + "&" + Percent.encode(tokenSecret);
        String presented = request.get("oauth_signature");
        return switch (request.get("oauth_signature_method")) {
            case "PLAINTEXT" -> Consumer.same(key, presented);
            case "HMAC-SHA1" -> request.uris().stream().anyMatch(uri -> Consumer.same(hmac(key, baseString(uri)), presented));
            default -> false;
        };
    }

    String baseString(String uri) {
        String parameters = request.parameters().stream()
                .filter(parameter -> !parameter.name().equals("oauth_signature"))
                .sorted(Parameter.NORMAL_ORDER).map(Parameter::encoded).collect(Collectors.joining("&"));
        return request.method() + "&" + Percent.encode(uri) + "&" + Percent.encode(parameters);
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
