package dev.patchbay.edge.correlation;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** For REST clients of Patchbay's own services: carries the correlation id on. */
public class CorrelationClientFilter implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        var id = Correlation.current();
        if (id != null) {
            request.getHeaders().putSingle(Correlation.HEADER, id);
        }
    }
}
