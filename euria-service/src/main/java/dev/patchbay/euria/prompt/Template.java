package dev.patchbay.euria.prompt;

/** Which prompt an answer was written to. A changed text is a new version, so that older answers are not taken for its own. */
public record Template(String name, int version) {
}
