package dev.patchbay.gateway.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What somebody registers with; never printed.
 *
 * @param invitation the code of one, where it is needed
 */
record NewCredentials(
        @NotNull(message = "is missing") @Pattern(regexp = "[A-Za-z0-9._@-]{3,64}", message = "must have 3 to 64 letters, digits or . _ @ -") String username,
        @NotNull(message = "is missing") @Size(min = 10, max = 200, message = "must have 10 to 200 characters") String password,
        @Size(max = 100, message = "is too long") String invitation) {

    @Override
    public String toString() {
        return "new credentials";
    }
}
