package dev.patchbay.kit.rate;

import java.util.regex.Pattern;

/**
 * Redis did not do what it was asked to. Without a stack trace: it is an outcome, not a mistake. Without a cause: that may
 * tell an address, and an address may have a password.
 */
class RedisAwayException extends RuntimeException {

    private static final Pattern USER_INFO = Pattern.compile("//\\S*@");

    RedisAwayException(String message) {
        super("Redis: " + message, null, false, false);
    }

    static RedisAwayException of(Throwable failure) {
        return failure instanceof RedisAwayException known ? known
                : new RedisAwayException(USER_INFO.matcher(String.valueOf(failure.getMessage())).replaceAll("//"));
    }
}
