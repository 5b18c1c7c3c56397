package dev.patchbay.devstack.user;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** A password that an account is to have; never printed but by whoever generated it. */
public record NewPassword(String value) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    /** Without what looks alike. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP = 5;
    // the gateway's parameters; a hash tells its own, so that either may change them
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    /** @throws IllegalArgumentException if the gateway would not take it either */
    public NewPassword {
        if (value.length() < SHORTEST || value.length() > LONGEST) {
            throw new IllegalArgumentException("A password must have %d to %d characters.".formatted(SHORTEST, LONGEST));
        }
    }

    public static NewPassword generated() {
        var random = new SecureRandom();
        return new NewPassword(IntStream.range(0, GROUPS).mapToObj(group -> group(random)).collect(Collectors.joining("-")));
    }

    String hash() {
        return Password.hash(value).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
    }

    private static String group(SecureRandom random) {
        return random.ints(GROUP, 0, LETTERS.length()).mapToObj(LETTERS::charAt).map(String::valueOf)
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "new password";
    }
}
