package dev.patchbay.devstack.home;

import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in {@code patchbay.properties}; everything else has its place in the environment. */
enum Setting {

    CLIENT_ID("spotify.client-id", "", Shape.TEXT),
    CLIENT_SECRET("spotify.client-secret", "", Shape.TEXT),
    DISCOGS_USER_AGENT("discogs.user-agent", "", Shape.TEXT),
    DISCOGS_CONSUMER_KEY("discogs.consumer-key", "", Shape.TEXT),
    DISCOGS_CONSUMER_SECRET("discogs.consumer-secret", "", Shape.TEXT),
    EURIA_PRODUCT("euria.product-id", "", Shape.TEXT),
    EURIA_MODEL("euria.model", "", Shape.TEXT),
    REGISTRATION("patchbay.registration", "gateway-service", Shape.REGISTRATION),
    SESSION_LIFETIME("patchbay.session.lifetime", "gateway-service", Shape.DURATION),
    REQUESTS_PER_SECOND("patchbay.limit.requests-per-second", "gateway-service", Shape.COUNT),
    BURST("patchbay.limit.burst", "gateway-service", Shape.COUNT),
    RENEWAL_AHEAD("patchbay.renewal.ahead", "token-service", Shape.DURATION),
    DEFAULT_MARKET("patchbay.spotify.default-market", "spotify-service", Shape.COUNTRY),
    FRESH_FOR("patchbay.cache.fresh-for", Setting.PROVIDERS, Shape.DURATION),
    STALE_FOR("patchbay.cache.stale-for", Setting.PROVIDERS, Shape.DURATION),
    OPEN_FOR("patchbay.breaker.open-for", Setting.PROVIDERS, Shape.DURATION);

    /** Every service that has a provider. */
    private static final String PROVIDERS = "provider services";
    private static final Set<String> WITHOUT_PROVIDER = Set.of("gateway-service", "token-service");

    final String key;
    /** Empty if {@code up} itself heeds it. */
    private final String service;
    private final Shape shape;

    private enum Shape {

        TEXT(".+", "not be empty"),
        REGISTRATION("(?i)open|invitation|closed", "be open, invitation or closed"),
        DURATION("(?i)\\d+(ms)?|(?=\\d)(\\d+d)?(\\d+h)?(\\d+m)?(\\d+s)?|P[0-9DTHMS.]+",
                "be a duration, such as 90s, 5m, 1h or 30d"),
        COUNT("[1-9]\\d{0,8}", "be a whole number from 1"),
        COUNTRY("[A-Z]{2}", "be two capital letters, such as CH");

        private final Pattern pattern;
        private final String demand;

        Shape(String pattern, String demand) {
            this.pattern = Pattern.compile(pattern);
            this.demand = demand;
        }
    }

    Setting(String key, String service, Shape shape) {
        this.key = key;
        this.service = service;
        this.shape = shape;
    }

    boolean concerns(String serviceName) {
        return service.equals(PROVIDERS) ? !WITHOUT_PROVIDER.contains(serviceName) : service.equals(serviceName);
    }

    boolean takes(String value) {
        return shape.pattern.matcher(value).matches();
    }

    /** What a value must do; follows "must". */
    String demand() {
        return shape.demand;
    }

    /** The name of the environment variable that goes before the file. */
    String variable() {
        return Settings.environmentName(key);
    }
}
