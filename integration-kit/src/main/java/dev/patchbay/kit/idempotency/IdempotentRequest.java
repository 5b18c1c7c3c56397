package dev.patchbay.kit.idempotency;

import java.util.UUID;

/** A request under a key of its account; of key and request only digests, since both may hold what nobody else should read. */
record IdempotentRequest(UUID account, String key, String request) {
}
