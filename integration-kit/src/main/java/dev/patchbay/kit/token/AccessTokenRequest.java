package dev.patchbay.kit.token;

import com.fasterxml.jackson.annotation.JsonInclude;

/** @param rejectedVersion of the token that the provider answered 401 to, null if none was */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessTokenRequest(Long rejectedVersion) {
}
