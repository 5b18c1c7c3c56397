package dev.patchbay.contracts.event;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All event types, with where their schema and their golden file are. */
public final class Catalogue {

    private Catalogue() {
    }

    public static List<String> types() {
        return Stream.of(Arrays.stream(ConnectionEventType.values()).map(ConnectionEventType::type),
                Arrays.stream(RenewalEventType.values()).map(RenewalEventType::type),
                Arrays.stream(ProviderEventType.values()).map(ProviderEventType::type),
                Arrays.stream(DescriptionEventType.values()).map(DescriptionEventType::type)).flatMap(Function.identity())
                .toList();
    }

    /** The JSON schema (2020-12) of the whole CloudEvent. */
    public static InputStream schema(String type) {
        return resource("schema", type);
    }

    /** An event as it is on the wire. Producers prove that they write it, consumers that they read it. */
    public static InputStream golden(String type) {
        return resource("golden", type);
    }

    private static InputStream resource(String folder, String type) {
        var name = "/dev/patchbay/contracts/" + folder + "/" + type + ".json";
        var stream = Catalogue.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalArgumentException("There is no " + name);
        }
        return stream;
    }
}
