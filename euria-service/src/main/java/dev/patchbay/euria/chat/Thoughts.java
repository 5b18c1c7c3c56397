package dev.patchbay.euria.chat;

/** Takes out what a model thinks aloud between {@code <think>} and {@code </think>}, also where a tag is cut in two. */
final class Thoughts {

    private static final String OPENING = "<think>";
    private static final String CLOSING = "</think>";

    private String held = "";
    private boolean thinking;
    private boolean spoken;

    /** @return what of it is known to be meant for the reader */
    String without(String text) {
        held += text;
        var said = new StringBuilder();
        for (int tag = held.indexOf(tag()); tag >= 0; tag = held.indexOf(tag())) {
            say(held.substring(0, tag), said);
            held = held.substring(tag + tag().length());
            thinking = !thinking;
        }
        int sure = held.length() - possibleBeginning();
        say(held.substring(0, sure), said);
        held = held.substring(sure);
        return said.toString();
    }

    /** After the last text: what looked like the beginning of a tag was none. */
    String rest() {
        var said = new StringBuilder();
        say(held, said);
        held = "";
        return said.toString();
    }

    private String tag() {
        return thinking ? CLOSING : OPENING;
    }

    /** Nothing is said but the answer, which does not begin with the lines that follow a thought. */
    private void say(String text, StringBuilder said) {
        if (!thinking) {
            said.append(spoken ? text : text.stripLeading());
            spoken |= !text.isBlank();
        }
    }

    /** How many of the last characters may be the first ones of the tag that is awaited. */
    private int possibleBeginning() {
        for (int length = Math.min(held.length(), tag().length() - 1); length > 0; length--) {
            if (tag().startsWith(held.substring(held.length() - length))) {
                return length;
            }
        }
        return 0;
    }
}
