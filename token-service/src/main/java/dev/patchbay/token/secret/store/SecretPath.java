package dev.patchbay.token.secret.store;

import java.util.regex.Pattern;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;

/** Lower-case words in up to six levels; no way up. */
public record SecretPath(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}(/[a-z0-9][a-z0-9-]{0,62}){1,5}");

    public SecretPath {
        if (!FORM.matcher(text).matches()) {
            throw new ProblemException(ErrorCode.VALIDATION_FAILED,
                    "A secret's path is made of two to six lower-case words separated by slashes.");
        }
    }

    /** The first level, by which rights are granted. */
    public String area() {
        return text.substring(0, text.indexOf('/'));
    }

    @Override
    public String toString() {
        return text;
    }
}
