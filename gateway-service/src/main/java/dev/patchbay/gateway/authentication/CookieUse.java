package dev.patchbay.gateway.authentication;

import java.util.regex.Pattern;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Where the cookie alone speaks for its owner: where nothing can be done in the owner's name by another site's page. The
 * refresh, which spends the cookie's token, reads it by itself.
 */
final class CookieUse {

    private static final Pattern CALLBACK = Pattern.compile("/api/integrations/[^/]+/callback");
    private static final String LOGOUT = "/api/auth/logout";

    private CookieUse() {
    }

    static boolean suffices(RoutingContext context) {
        var method = context.request().method();
        return (method.equals(HttpMethod.POST) && LOGOUT.equals(context.normalizedPath()))
                || (method.equals(HttpMethod.GET) && CALLBACK.matcher(context.normalizedPath()).matches());
    }
}
