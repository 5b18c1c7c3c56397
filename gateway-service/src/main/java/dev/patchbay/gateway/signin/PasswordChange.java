package dev.patchbay.gateway.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody changes a password with; never printed. */
record PasswordChange(@NotNull(message = "is missing") @Size(max = 200, message = "is too long") String oldPassword,
        @NotNull(message = "is missing") @Size(min = 10, max = 200, message = "must have 10 to 200 characters") String newPassword) {

    @Override
    public String toString() {
        return "password change";
    }
}
