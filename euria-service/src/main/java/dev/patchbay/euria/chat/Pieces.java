package dev.patchbay.euria.chat;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces whose events stay below 8 KiB, between characters. */
final class Pieces {

    /** JSON writes one unit of UTF-16 in six bytes at worst; the rest is for the event around it. */
    static final int LONGEST = 1_300;

    private Pieces() {
    }

    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        for (int start = 0; start < text.length();) {
            int end = Math.min(text.length(), start + LONGEST);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
