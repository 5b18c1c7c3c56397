package dev.patchbay.gateway.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What somebody signs in with; never printed. */
record Credentials(
        @NotNull(message = "is missing") @Size(max = 64, message = "is too long") @Pattern(regexp = "[^\\x00]*", message = "must not hold a NUL") String username,
        @NotNull(message = "is missing") @Size(max = 200, message = "is too long") String password) {

    @Override
    public String toString() {
        return "credentials";
    }
}
