package dev.patchbay.edge.http;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.HttpMethod;

/** The methods that the API has. Whatever else a client makes up is refused, and never becomes a label. */
public class KnownMethods {

    public static final Set<HttpMethod> ALL = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT,
            HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS);
    /** As in the header {@code Allow}. */
    public static final String LIST = ALL.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    private static final Set<String> NAMES = Stream.concat(Stream.of("UNKNOWN"), ALL.stream().map(HttpMethod::name))
            .collect(Collectors.toUnmodifiableSet());

    @Produces
    @Singleton
    MeterFilter noOthers() {
        return MeterFilter.deny(KnownMethods::madeUp);
    }

    private static boolean madeUp(Meter.Id id) {
        return id.getName().startsWith("http.server.") && id.getTag("method") != null && !NAMES.contains(id.getTag("method"));
    }
}
