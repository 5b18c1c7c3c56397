package dev.patchbay.kit.token;

import dev.patchbay.contracts.connection.ProviderAccount;

/** A key that the provider accepted, and whose it is; never printed. */
public record NewKey(String key, ProviderAccount account) {

    @Override
    public String toString() {
        return "key";
    }
}
