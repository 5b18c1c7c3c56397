package dev.patchbay.discogs.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** On a {@link DiscogsId} in our JSON: {@code type} beside it says whose number it is. */
@JacksonAnnotationsInside
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = ReleaseId.class, name = DiscogsId.RELEASE),
        @JsonSubTypes.Type(value = MasterId.class, name = DiscogsId.MASTER),
        @JsonSubTypes.Type(value = ArtistId.class, name = DiscogsId.ARTIST),
        @JsonSubTypes.Type(value = LabelId.class, name = DiscogsId.LABEL) })
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
public @interface AnyKind {
}
