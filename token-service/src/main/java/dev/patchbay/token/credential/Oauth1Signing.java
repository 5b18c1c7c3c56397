package dev.patchbay.token.credential;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** What requests are signed with beside the token (RFC 5849). Never printed. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Oauth1Signing(String consumerKey, String consumerSecret, String tokenSecret, String signatureMethod) {

    @Override
    public String toString() {
        return signatureMethod + " signing";
    }
}
