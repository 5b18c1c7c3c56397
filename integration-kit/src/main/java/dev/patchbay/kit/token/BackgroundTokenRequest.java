package dev.patchbay.kit.token;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * @param account whose token it is
 * @param rejectedVersion of the token that the provider answered 401 to, null if none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BackgroundTokenRequest(UUID account, Long rejectedVersion) {
}
