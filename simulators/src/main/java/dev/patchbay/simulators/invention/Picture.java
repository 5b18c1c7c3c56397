package dev.patchbay.simulators.invention;

import dev.patchbay.simulators.exchange.Answer;

/** A square picture whose colours depend on a key. */
public final class Picture {

    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%1$s" viewBox="0 0 64 64">
            <rect width="64" height="64" fill="hsl(%2$d 45%% 35%%)"/>
            <circle cx="32" cy="32" r="%3$d" fill="hsl(%4$d 60%% 65%%)"/>
            </svg>
            """;

    private Picture() {
    }

    public static Answer draw(String size, String key) {
        int hash = Math.floorMod(key.hashCode(), 360);
        return Answer.of(200, "image/svg+xml", SVG.formatted(size, hash, 10 + hash % 18, (hash + 140) % 360))
                .with("Cache-Control", "public, max-age=86400");
    }
}
