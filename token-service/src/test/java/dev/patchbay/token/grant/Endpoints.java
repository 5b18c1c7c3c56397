package dev.patchbay.token.grant;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Everything that token-service can be asked, and what is needed to be answered. */
final class Endpoints {

    /** What an endpoint asks of who calls it, beside a service token. */
    enum Guard {
        /** Open to all, even without a service token. */
        NONE,
        /** A grant for the provider, and the assertion of the person whose connection it is. */
        PERSON,
        /** A grant for the provider. */
        PROVIDER,
        /** A grant for the provider, and the right to work while the person is not there. */
        BACKGROUND,
        /** The right to restore, and the assertion of an administrator. */
        ADMINISTRATOR,
        /** A grant for the first level of the secret's path. */
        SECRETS,
        /** The right to seal. */
        SEALING
    }

    static final Map<String, Guard> ALL = Map.ofEntries(
            entry("POST /oauth/token", Guard.NONE),
            entry("GET /oauth/jwks", Guard.NONE),
            entry("GET /connections/{provider}/status", Guard.PERSON),
            entry("POST /connections/{provider}/access-token", Guard.PERSON),
            entry("POST /connections/{provider}/background/access-token", Guard.BACKGROUND),
            entry("POST /connections/{provider}/refresh", Guard.PERSON),
            entry("POST /connections/{provider}/authorizations", Guard.PERSON),
            entry("POST /connections/{provider}/authorizations/callback", Guard.PERSON),
            entry("POST /connections/{provider}/activation", Guard.PERSON),
            entry("POST /connections/{provider}/keys", Guard.PERSON),
            entry("DELETE /connections/{provider}", Guard.PERSON),
            entry("POST /connections/{provider}/restoration", Guard.ADMINISTRATOR),
            entry("POST /apps/{provider}/access-token", Guard.PROVIDER),
            entry("GET /secrets/{path}", Guard.SECRETS),
            entry("PUT /secrets/{path}", Guard.SECRETS),
            entry("DELETE /secrets/{path}", Guard.SECRETS),
            entry("POST /seal", Guard.SEALING),
            entry("POST /unseal", Guard.SEALING));

    /** What can be named of a person. */
    record Ids(UUID account, String session, String state, String code, String authorization) {

        static Ids invented() {
            return new Ids(UUID.randomUUID(), UUID.randomUUID().toString(), "invented", "invented",
                    UUID.randomUUID().toString());
        }
    }

    private Endpoints() {
    }

    static List<String> guardedBy(Guard... guards) {
        return ALL.entrySet().stream().filter(endpoint -> List.of(guards).contains(endpoint.getValue()))
                .map(Map.Entry::getKey).sorted().toList();
    }

    /** Names the ids in every way that there is. */
    static Response ask(RequestSpecification request, String endpoint, Ids ids) {
        var operation = endpoint.split(" ", 2);
        var path = operation[1].replace("{provider}", "spotify").replace("{path}", "email/smtp/password");
        request.queryParam("account", ids.account()).queryParam("user", ids.account()).header("X-User-Id", ids.account())
                .header("X-Session-Id", ids.session()).contentType("application/json");
        return ("GET".equals(operation[0]) ? request : request.body(body(path, ids))).request(operation[0], path);
    }

    private static Map<String, Object> body(String path, Ids ids) {
        var account = path.endsWith("/activation") || path.endsWith("/keys")
                ? Map.of("id", "account-1", "display_name", "Thief")
                : ids.account();
        return Map.ofEntries(entry("state", ids.state()), entry("code", ids.code()),
                entry("authorization_id", ids.authorization()), entry("session", ids.session()), entry("account", account),
                entry("redirect_uri", "http://127.0.0.1:8080/api/integrations/spotify/callback"),
                entry("return_to", "http://127.0.0.1:8080/"), entry("scopes", List.of("user-read-private")),
                entry("key", "invented"), entry("value", "secret"), entry("context", "key"), entry("plaintext", "c2VjcmV0"),
                entry("sealed", "c2VjcmV0"));
    }
}
