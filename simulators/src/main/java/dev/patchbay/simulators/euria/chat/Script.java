package dev.patchbay.simulators.euria.chat;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.patchbay.simulators.euria.api.EuriaProblem;
import dev.patchbay.simulators.euria.behaviour.Behaviour;
import io.vertx.core.json.JsonObject;

/** The steps of one stream, made one by one as they are taken. */
final class Script {

    private static final int PIECES_BETWEEN_COMMENTS = 8;
    /** Two bytes each. */
    private static final String OVERSIZED = "é".repeat(1 << 20);

    /** What spoils the stream once so many pieces are out. */
    private record Trouble(int pieces, Step step) {
    }

    private final Completion completion;
    private final Behaviour behaviour;

    Script(Completion completion) {
        this.completion = completion;
        this.behaviour = completion.behaviour();
    }

    Stream<Step> steps() {
        Stream<Step> opening = Stream.concat(Stream.of(delta(new JsonObject().put("role", "assistant").put("content", ""),
                0)), completion.thinks() ? thinking() : Stream.empty());
        Optional<Trouble> trouble = trouble();
        int pieces = trouble.map(Trouble::pieces).orElse(completion.pieces());
        Stream<Step> rest = Stream.concat(IntStream.range(0, pieces).mapToObj(this::piece),
                trouble.map(Trouble::step).map(Stream::of).orElseGet(this::ending));
        return Stream.concat(opening, rest);
    }

    /** In both of the members that are in use, then within the content, with tags that are cut in two. */
    private Stream<Step> thinking() {
        Stream<JsonObject> aside = Stream.of("reasoning_content", "reasoning")
                .map(member -> new JsonObject().put(member, Completion.THOUGHT));
        Stream<JsonObject> within = Stream.of("<thi", "nk>" + Completion.THOUGHT + "</thi", "nk>").map(Script::content);
        return Stream.concat(aside, within).map(delta -> delta(delta, 1));
    }

    private Step piece(int index) {
        String text = completion.prose().piece(index);
        Step.Event event = delta(content(index == 1 && behaviour.oversizedChunk() ? OVERSIZED + text : text), 1);
        return index % PIECES_BETWEEN_COMMENTS == 0 ? event.afterComment() : event;
    }

    private Stream<Step> ending() {
        Step.Event finish = Step.Event.data(completion.chunk(new JsonObject(), completion.finishReason()), 0);
        return completion.request().includeUsage()
                ? Stream.of(finish, Step.Event.data(completion.usageChunk(), 0), Step.DONE)
                : Stream.of(finish, Step.DONE);
    }

    private Optional<Trouble> trouble() {
        Step error = Step.Event.data(EuriaProblem.serverError(500).json(behaviour.envelope()), 0);
        return Stream.of(after(behaviour.errorAfterChunks(), error),
                after(behaviour.breakAfterChunks(), new Step.Reset()),
                after(behaviour.stallAfterChunks(), new Step.Silence()))
                .flatMap(Optional::stream)
                .filter(trouble -> trouble.pieces() <= completion.pieces())
                .min(Comparator.comparingInt(Trouble::pieces));
    }

    private static Optional<Trouble> after(OptionalInt pieces, Step step) {
        return pieces.isPresent() ? Optional.of(new Trouble(pieces.getAsInt(), step)) : Optional.empty();
    }

    private Step.Event delta(JsonObject delta, int tokens) {
        return Step.Event.data(completion.chunk(delta, null), tokens);
    }

    private static JsonObject content(String text) {
        return new JsonObject().put("content", text);
    }
}
