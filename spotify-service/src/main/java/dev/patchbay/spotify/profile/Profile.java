package dev.patchbay.spotify.profile;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.operation.Json;
import dev.patchbay.spotify.wire.Image;
import dev.patchbay.spotify.wire.Link;

/**
 * The account at Spotify.
 *
 * @param id the immutable one ({@code account_id}); before May 2026 Spotify gave only {@code id}, which serves then
 * @param country null for apps in development mode, as is {@code product}
 */
public record Profile(String id, String displayName, String country, String product, String url, List<Image> images) {

    static Profile read(JsonNode node) {
        var name = Json.requiredText(node, "id");
        var immutable = Json.text(node, "account_id");
        return new Profile(immutable == null ? name : immutable, Json.text(node, "display_name"),
                Json.text(node, "country"), Json.text(node, "product"), Link.page(node, "user", name), Image.all(node));
    }

    ProviderAccount account() {
        return new ProviderAccount(id, displayName);
    }
}
