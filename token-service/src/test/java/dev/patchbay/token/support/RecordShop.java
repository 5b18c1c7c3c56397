package dev.patchbay.token.support;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;

/** A provider with OAuth 1.0a. It checks every signature by itself, and goes wrong once where it is told to. */
public final class RecordShop implements AutoCloseable {

    public static final String CONSUMER_KEY = "consumer-key";
    public static final String CONSUMER_SECRET = "consumer-secret-for-these-tests";
    public static final String USER_AGENT = "PatchbayTest/1";

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, RequestToken> requestTokens = new ConcurrentHashMap<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>(List.of(CONSUMER_SECRET));
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();
    private String base;

    private record RequestToken(String secret, String callback, String verifier) {
    }

    String start() {
        var server = vertx.createHttpServer().requestHandler(this::handle).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().join();
        base = "http://127.0.0.1:" + server.actualPort();
        return base;
    }

    private void handle(HttpServerRequest request) {
        switch (request.method() + " " + request.path()) {
            case "GET /request_token", "POST /access_token" -> issue(request);
            case "GET /authorize" -> decide(request);
            case "GET /secrets" -> request.response().end(new JsonArray(secrets).encode());
            case "PUT /fault" -> {
                faults.put(request.getParam("at"), Integer.valueOf(request.getParam("status")));
                request.response().end();
            }
            default -> request.response().setStatusCode(404).end();
        }
    }

    private void issue(HttpServerRequest request) {
        var fault = faults.remove(request.path());
        var given = PARAMETER.matcher(request.getHeader("Authorization")).results()
                .collect(Collectors.toMap(match -> match.group(1), match -> decode(match.group(2))));
        if (fault != null) {
            request.response().setStatusCode(fault).putHeader("Retry-After", "7").end("{\"message\": \"As ordered.\"}");
        } else if (!USER_AGENT.equals(request.getHeader("User-Agent")) || !signed(request, given)) {
            request.response().setStatusCode(401).end("{\"message\": \"Invalid signature.\"}");
        } else if (given.containsKey("oauth_token")) {
            giveAccess(request, given);
        } else {
            giveRequestToken(request, given.get("oauth_callback"));
        }
    }

    private void giveRequestToken(HttpServerRequest request, String callback) {
        var token = secret();
        requestTokens.put(token, new RequestToken(secret(), callback, secret()));
        request.response().end("oauth_token=" + token + "&oauth_token_secret=" + requestTokens.get(token).secret()
                + "&oauth_callback_confirmed=true");
    }

    private void giveAccess(HttpServerRequest request, Map<String, String> given) {
        var known = requestTokens.remove(given.get("oauth_token"));
        if (!known.verifier().equals(given.get("oauth_verifier"))) {
            request.response().setStatusCode(400).end("{\"message\": \"Invalid verifier.\"}");
        } else {
            request.response().end("oauth_token=" + secret() + "&oauth_token_secret=" + secret());
        }
    }

    /** The person's browser; the answer is where it is sent. */
    private void decide(HttpServerRequest request) {
        var token = request.getParam("oauth_token");
        var known = requestTokens.get(token);
        request.response().end(known.callback() + (request.getParam("deny") == null
                ? "&oauth_token=" + token + "&oauth_verifier=" + known.verifier()
                : "&denied=" + token));
    }

    private String secret() {
        var secret = UUID.randomUUID().toString();
        secrets.add(secret);
        return secret;
    }

    /** RFC 5849, 3.4. */
    private boolean signed(HttpServerRequest request, Map<String, String> given) {
        var tokenSecret = given.containsKey("oauth_token") ? requestTokens.get(given.get("oauth_token")).secret() : "";
        var key = encode(CONSUMER_SECRET) + "&" + encode(tokenSecret);
        var parameters = new TreeMap<>(given);
        var signature = parameters.remove("oauth_signature");
        var normal = parameters.entrySet().stream().map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
        var text = request.method() + "&" + encode(base + request.path()) + "&" + encode(normal);
        return signature.equals("PLAINTEXT".equals(given.get("oauth_signature_method")) ? key : hmac(key, text));
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The parameters of an address. */
    static Map<String, String> parameters(URI address) {
        var pairs = new ArrayList<>(List.of(address.getRawQuery().split("&")));
        return pairs.stream().map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> decode(pair[1])));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
