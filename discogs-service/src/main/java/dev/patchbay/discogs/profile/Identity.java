package dev.patchbay.discogs.profile;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.kit.call.UnreadableAnswerException;
import dev.patchbay.kit.operation.Json;

/** The account at Discogs: its number never changes, its name may. */
public record Identity(long id, String username) {

    static Identity read(JsonNode node) {
        var id = Fields.number(node, "id").orElseThrow(() -> new UnreadableAnswerException("id"));
        return new Identity(id, Json.requiredText(node, "username"));
    }

    ProviderAccount account() {
        return new ProviderAccount(Long.toString(id), username);
    }
}
