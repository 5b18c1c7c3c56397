package dev.patchbay.kit.call;

import java.net.URI;

import dev.patchbay.contracts.connection.Cause;

/** No provider in particular. */
public class TestProvider implements Provider {

    private final String name;

    public TestProvider() {
        this("example");
    }

    public TestProvider(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return "Example";
    }

    @Override
    public URI probe() {
        return URI.create("http://127.0.0.1:1/");
    }

    @Override
    public Cause refusal(String body) {
        return body.contains("seat") ? Cause.APP_SEAT_LIMIT : null;
    }

    @Override
    public boolean blamesRequest(String body) {
        return body.contains("your query");
    }

    @Override
    public boolean forbids(String body) {
        return body.contains("not yours");
    }
}
