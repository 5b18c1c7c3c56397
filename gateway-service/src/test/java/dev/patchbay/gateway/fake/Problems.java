package dev.patchbay.gateway.fake;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** What every error looks like (RFC 9457). */
public final class Problems {

    private Problems() {
    }

    public static ResponseSpecification problem(int status, String code) {
        return new ResponseSpecBuilder().expectStatusCode(status).expectContentType("application/problem+json")
                .expectBody("status", equalTo(status)).expectBody("code", equalTo(code))
                .expectBody("type", equalTo("urn:patchbay:problem:" + code)).expectBody("title", notNullValue())
                .expectBody("service", notNullValue())
                .expectBody("correlation_id", matchesPattern("[A-Za-z0-9._-]{8,64}"))
                .expectHeader("X-Content-Type-Options", "nosniff").build();
    }
}
