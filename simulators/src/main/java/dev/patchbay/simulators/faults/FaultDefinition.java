package dev.patchbay.simulators.faults;

import io.vertx.core.json.JsonObject;

/**
 * A fault and the calls it hits.
 *
 * @param pathPrefix where the provider's path must begin, for example {@code /v1/search}
 * @param times how many calls it hits before it vanishes
 * @param probability the share of matching calls that are hit, above 0 and up to 1
 * @param source the definition as it was given
 */
record FaultDefinition(Fault fault, String pathPrefix, int times, double probability, JsonObject source) {

    FaultDefinition {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1");
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be above 0 and at most 1");
        }
    }

    /** @throws IllegalArgumentException with a message for the person who wrote the definition */
    static FaultDefinition read(FaultTarget target, JsonObject json) {
        Fields fields = new Fields(json);
        FaultKind kind = fields.choice("kind", FaultKind.class, '_');
        if (!kind.fits(target)) {
            throw new IllegalArgumentException(Fields.wireName(kind, '_') + " needs a target that issues tokens");
        }
        FaultDefinition definition = new FaultDefinition(kind.read(fields),
                fields.has("path_prefix") ? fields.text("path_prefix") : "",
                fields.has("times") ? fields.integer("times") : Integer.MAX_VALUE,
                fields.has("probability") ? fields.fraction("probability") : 1, json.copy());
        fields.rejectUnknown();
        return definition;
    }
}
