package dev.patchbay.token.authorization;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All ways in which a value can be almost right. */
final class Changes {

    private static final List<String> NOISE = List.of(" ", "\t", "\n", "\r\n", "\u0000", "\u0007", "\u001f", "\u007f", "\u00a0",
            "\u200b", "\ufeff", "\u202e", "=", ".", "/", "%", "%00", "%20", "+", "*", "'", "\"", ";", "#", "?", "&", "<", "\\",
            "' or '1'='1", "\r\nSet-Cookie: a=b", "&redirect_uri=http://127.0.0.1:9/", "&grant_type=refresh_token",
            "&code_verifier=x", "&state=x");
    private static final List<UnaryOperator<String>> FORMS = List.of(text -> text.toUpperCase(Locale.ROOT),
            text -> text.toLowerCase(Locale.ROOT), Changes::swapCase, text -> text + text, text -> text + "," + text,
            text -> new StringBuilder(text).reverse().toString(), text -> URLEncoder.encode(text + "/", StandardCharsets.UTF_8),
            text -> Base64.getEncoder().encodeToString(bytes(text)), text -> HexFormat.of().formatHex(bytes(text)),
            text -> HexFormat.of().withPrefix("%").formatHex(bytes(text)),
            text -> text.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining()),
            text -> text.chars().mapToObj(c -> Character.toString(c + 0xfee0)).collect(Collectors.joining()));

    private Changes() {
    }

    /** @param most that the value may have characters */
    static Stream<String> of(String text, int most) {
        return Stream.of(Stream.of(null, "", " ", "null", "x".repeat(most), "x".repeat(most + 1), "x".repeat(70_000)),
                FORMS.stream().map(form -> form.apply(text)), NOISE.stream().map(noise -> text + noise),
                NOISE.stream().map(noise -> noise + text), parts(text)).flatMap(changes -> changes);
    }

    /** Every single character changed, and every beginning. */
    static Stream<String> everywhere(String text) {
        return IntStream.range(0, text.length()).boxed()
                .flatMap(i -> Stream.of(text.substring(0, i), changedAt(text, i)));
    }

    private static Stream<String> parts(String text) {
        int last = text.length() - 1;
        return Stream.of(text.substring(1), text.substring(0, last), text.substring(last / 2), changedAt(text, 0),
                changedAt(text, last / 2), changedAt(text, last));
    }

    private static String changedAt(String text, int index) {
        var changed = text.charAt(index) == 'A' ? 'B' : 'A';
        return text.substring(0, index) + changed + text.substring(index + 1);
    }

    private static String swapCase(String text) {
        return text.chars().map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
