package dev.patchbay.simulators;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as a client does (RFC 5849), written apart from the simulator's own check. */
public record OAuth1(String method, String tokenSecret, Map<String, String> parameters) {

    public static OAuth1 with(String signatureMethod, String token, String tokenSecret) {
        Map<String, String> parameters = new TreeMap<>(Map.of("oauth_consumer_key", TestDiscogs.KEY, "oauth_nonce", "n+1/é",
                "oauth_timestamp", "1793534400", "oauth_signature_method", signatureMethod, "oauth_version", "1.0"));
        if (!token.isEmpty()) {
            parameters.put("oauth_token", token);
        }
        return new OAuth1(signatureMethod, tokenSecret, parameters);
    }

    public OAuth1 and(String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new OAuth1(method, tokenSecret, more);
    }

    public OAuth1 without(String name) {
        Map<String, String> fewer = new TreeMap<>(parameters);
        fewer.remove(name);
        return new OAuth1(method, tokenSecret, fewer);
    }

    /** All parameters, with the signature over them and the given ones of query and body. */
    public Form sign(String verb, URI uri, Form others) {
        String key = encode(TestDiscogs.SECRET) + "&" + encode(tokenSecret);
        String signature = method.equals("PLAINTEXT") ? key : hmac(key, base(verb, uri, others));
        return new Form(and("oauth_signature", signature).parameters());
    }

    public String header(String verb, URI uri, Form others) {
        return sign(verb, uri, others).fields().entrySet().stream()
                .map(field -> field.getKey() + "=\"" + encode(field.getValue()) + "\"")
                .collect(Collectors.joining(", ", "OAuth realm=\"\", ", ""));
    }

    private String base(String verb, URI uri, Form others) {
        Map<String, String> sorted = new TreeMap<>();
        parameters.forEach((name, value) -> sorted.put(encode(name), encode(value)));
        others.fields().forEach((name, value) -> sorted.put(encode(name), encode(value)));
        String normal = sorted.entrySet().stream().map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        String address = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        return verb + "&" + encode(address) + "&" + encode(normal);
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}
