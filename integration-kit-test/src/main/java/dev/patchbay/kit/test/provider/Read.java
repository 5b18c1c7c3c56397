package dev.patchbay.kit.test.provider;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * A read of a provider's service.
 *
 * @param operation its name in metrics and problems; null if the service itself answers
 * @param path with its query, sent as it stands
 */
public record Read(String operation, String path) {

    public Response by(RequestSpecification request) {
        return request.urlEncodingEnabled(false).get(path);
    }
}
