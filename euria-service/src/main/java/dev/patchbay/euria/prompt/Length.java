package dev.patchbay.euria.prompt;

/** How much is written. */
public enum Length {
    SHORT(60),
    MEDIUM(150),
    LONG(300);

    private final int words;

    Length(int words) {
        this.words = words;
    }

    /** About. */
    int words() {
        return words;
    }
}
