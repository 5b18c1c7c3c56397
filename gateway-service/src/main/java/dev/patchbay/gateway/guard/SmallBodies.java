package dev.patchbay.gateway.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;

/**
 * The gateway's own endpoints are open to everybody and take a few short strings: no more is ever held in memory. The
 * REST layer buffers as much before it reads in a blocking way, so that nothing here ever blocks.
 */
@Provider
class SmallBodies implements ReaderInterceptor {

    private final int limit;

    @Inject
    SmallBodies(@ConfigProperty(name = "quarkus.rest.input-buffer-size") MemorySize limit) {
        this.limit = Math.toIntExact(limit.asLongValue());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new ProblemException(ErrorCode.PAYLOAD_TOO_LARGE, "Send at most " + limit + " bytes.");
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }
}
