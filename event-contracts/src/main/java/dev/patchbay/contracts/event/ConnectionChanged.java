package dev.patchbay.contracts.event;

import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import dev.patchbay.contracts.connection.ConnectionStatus;

/**
 * Data of every event on {@link Topics#CONNECTIONS}.
 *
 * @param sequence rises by one with each event of this connection, across disconnects; orders them and shows gaps
 * @param status the canonical status after the change
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ConnectionChanged(UUID account, String provider, long sequence, ConnectionStatus status) {
}
