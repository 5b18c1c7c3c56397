package dev.patchbay.simulators.discogs.oauth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.ext.web.RoutingContext;

/**
 * A request with OAuth 1.0a parameters in its header, its query or its form (RFC 5849, section 3.5).
 *
 * @param uris the addresses that the caller may have signed
 */
public record SignedRequest(String method, List<String> uris, List<Parameter> parameters) {

    private static final String SCHEME = "OAuth ";
    private static final Pattern HEADER_PAIR = Pattern.compile("([A-Za-z_]+)=\"([^\"]*)\"");
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,15}");

    /** @throws IllegalArgumentException where the parameters cannot be decoded */
    public static SignedRequest of(RoutingContext call, String origin) {
        List<Parameter> parameters = new ArrayList<>(header(call.request().getHeader("Authorization")));
        parameters.addAll(Percent.query(call.request().query()));
        call.request().formAttributes().forEach((name, value) -> parameters.add(new Parameter(name, value)));
        String path = call.request().path();
        String direct = "http://" + call.request().authority().toString().toLowerCase(Locale.ROOT);
        return new SignedRequest(call.request().method().name(), List.of(origin + path, direct + path), parameters);
    }

    public static boolean isSigned(RoutingContext call) {
        String authorization = call.request().getHeader("Authorization");
        return hasScheme(authorization)
                || call.queryParams().contains("oauth_consumer_key")
                || call.request().formAttributes().contains("oauth_consumer_key");
    }

    /** The value; empty where the parameter is missing. */
    public String get(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name)).map(Parameter::value)
                .findFirst().orElse("");
    }

    /** Why the request is not to be believed, or empty where it is. */
    public Optional<String> refusal(String tokenSecret) {
        if (!get("oauth_consumer_key").equals(Consumer.KEY)) {
            return Optional.of("Invalid consumer.");
        }
        if (get("oauth_nonce").isEmpty() || !TIMESTAMP.matcher(get("oauth_timestamp")).matches()) {
            return Optional.of("Missing nonce or timestamp.");
        }
        String version = get("oauth_version");
        return (version.isEmpty() || version.equals("1.0")) && Signature.of(this).isMadeWith(tokenSecret)
                ? Optional.empty()
                : Optional.of("Invalid signature. (Expected PLAINTEXT or HMAC-SHA1)");
    }

    private static List<Parameter> header(String authorization) {
        if (!hasScheme(authorization)) {
            return List.of();
        }
        Matcher pairs = HEADER_PAIR.matcher(authorization);
        return pairs.results().filter(pair -> !pair.group(1).equals("realm"))
                .map(pair -> new Parameter(pair.group(1), Percent.decode(pair.group(2)))).toList();
    }

    private static boolean hasScheme(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** The parameters are secrets. */
    @Override
    public String toString() {
        return "SignedRequest[method=" + method + "]";
    }
}
