package dev.patchbay.kit.test.tokens;

/** A problem+json answer that a test orders. */
public record Refusal(int status, String code) {

    public static final Refusal NOT_CONNECTED = new Refusal(409, "not_connected");
    public static final Refusal NEEDS_REAUTH = new Refusal(409, "needs_reauth");
    public static final Refusal ACCOUNT_CONFLICT = new Refusal(409, "account_conflict");
    public static final Refusal STATE_INVALID = new Refusal(400, "authorization_state_invalid");
    public static final Refusal PROVIDER_UNREACHABLE = new Refusal(502, "provider_unreachable");
}
