package dev.patchbay.edge.problem;

import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/** The methods that the path of the current request has (RFC 9110, 15.5.6), which the REST layer knows but does not tell. */
final class AllowedMethods {

    private AllowedMethods() {
    }

    /** @return the value of {@code Allow}; empty if nothing is known of the path */
    static String ofCurrentPath() {
        var methods = new TreeSet<String>();
        declared(CurrentRequestManager.get()).forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Stream<String> declared(ResteasyReactiveRequestContext request) {
        var match = new RequestMapper<>(request.getDeployment().getClassMappers()).map(request.getPathWithoutPrefix());
        if (match == null) {
            return Stream.empty();
        }
        var rest = match.remaining.isEmpty() ? "/" : match.remaining;
        return Stream.of(match.value.handlers).filter(ClassRoutingHandler.class::isInstance)
                .map(ClassRoutingHandler.class::cast).flatMap(routing -> routing.getMappers().entrySet().stream())
                .filter(mapper -> mapper.getValue().map(rest) != null).map(mapper -> mapper.getKey())
                .filter(Objects::nonNull);
    }
}
