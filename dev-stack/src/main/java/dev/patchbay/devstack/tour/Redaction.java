package dev.patchbay.devstack.tour;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Knows the secrets the tour saw, keeps them out of what it prints, and names them to who must not find them elsewhere. */
final class Redaction {

    private static final Pattern JSON_SECRET = Pattern.compile("(\"access_token\"\\s*:\\s*)\"[^\"]*\"");
    private static final Pattern URL_SECRET = Pattern.compile("\\b((?:code|state|code_challenge)=)[^&\"\\s]+");
    private static final int BEGIN = 160;
    private static final int END = 160;

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    void learn(String secret) {
        if (!secret.isBlank()) {
            secrets.add(secret);
        }
    }

    Set<String> secrets() {
        return Set.copyOf(secrets);
    }

    /** One line without secrets; of a long one its begin and its end, where answers tell where they come from. */
    String shorten(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        line = JSON_SECRET.matcher(line).replaceAll("$1\"…\"");
        line = URL_SECRET.matcher(line).replaceAll("$1…");
        for (var secret : secrets) {
            line = line.replace(secret, "…");
        }
        return line.length() <= BEGIN + END ? line : line.substring(0, BEGIN) + " … " + line.substring(line.length() - END);
    }
}
