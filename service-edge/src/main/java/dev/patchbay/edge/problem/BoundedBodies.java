package dev.patchbay.edge.problem;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Bodies whose length was not announced. */
@Provider
class BoundedBodies implements ReaderInterceptor {

    private final BodyLimit limit;

    @Inject
    BoundedBodies(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(limit.bound(context.getInputStream()));
        return context.proceed();
    }
}
