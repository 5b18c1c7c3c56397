package dev.patchbay.gateway.overview;

import dev.patchbay.contracts.connection.ConnectionStatus;

/** One row of the overview. */
record Integration(String provider, ConnectionStatus status) {
}
