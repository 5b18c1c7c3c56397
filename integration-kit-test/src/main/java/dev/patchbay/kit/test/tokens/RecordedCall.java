package dev.patchbay.kit.test.tokens;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What token-service was asked.
 *
 * @param operation method and path pattern, such as {@code POST /connections/{provider}/access-token}
 * @param account as vouched for, or as the service named it for work in the background; null where no account is concerned
 * @param body a missing node if there was none
 */
public record RecordedCall(String operation, UUID account, JsonNode body, String correlationId) {
}
