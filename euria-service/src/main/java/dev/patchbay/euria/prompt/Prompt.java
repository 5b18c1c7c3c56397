package dev.patchbay.euria.prompt;

/**
 * What the model is told.
 *
 * @param instructions ours alone: nothing that a person typed is in them
 * @param data what people typed, each quoted as a JSON string
 */
public record Prompt(Template template, String instructions, String data) {
}
