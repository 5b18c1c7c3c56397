package dev.patchbay.token.provider;

import java.util.Optional;

/**
 * What Patchbay can connect to.
 *
 * @param takesKeys whether people can connect by a key that they made there
 * @param appKey the operator's own key; never printed
 */
public record Provider(String name, Authorization authorization, boolean takesKeys, Optional<String> appKey) {

    @Override
    public String toString() {
        return name;
    }
}
