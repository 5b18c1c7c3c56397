package dev.patchbay.kit.call;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A provider's answer in our words; in JSON the members of the value with {@code meta} beside them. */
public record Answer<T>(@JsonUnwrapped T value, Meta meta) {
}
