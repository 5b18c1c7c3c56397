package dev.patchbay.euria.description;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.context.CallerContext;
import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.euria.EuriaConfig.ReasoningEffort;
import dev.patchbay.euria.chat.ChatClient;
import dev.patchbay.euria.chat.ChatRequest;
import dev.patchbay.euria.chat.ChatRequest.Message;
import dev.patchbay.euria.chat.ChatRequest.StreamOptions;
import dev.patchbay.euria.prompt.Prompt;
import dev.patchbay.euria.prompt.Prompts;
import dev.patchbay.euria.prompt.Subject;
import dev.patchbay.euria.wire.EuriaApi;
import dev.patchbay.kit.call.Credentials;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.call.Streams;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

/** Has descriptions written. */
@Singleton
class Author {

    private final ChatClient chat;
    private final Streams streams;
    private final Prompts prompts;
    private final Contexts contexts;
    private final EuriaConfig config;
    private final EuriaApi api;
    private final Events events;
    private final Shelf shelf;
    private final Known known;
    private final Wording wording;

    @Inject
    Author(ChatClient chat, Streams streams, Prompts prompts, Contexts contexts, EuriaConfig config, EuriaApi api,
            Events events, Shelf shelf, Known known, Wording wording) {
        this.chat = chat;
        this.streams = streams;
        this.prompts = prompts;
        this.contexts = contexts;
        this.config = config;
        this.api = api;
        this.events = events;
        this.shelf = shelf;
        this.known = known;
        this.wording = wording;
    }

    /**
     * Ends with the first words; fails as {@link Streams} does. Whoever does not wait for them wants none.
     *
     * @param id of the description
     * @param ended runs in any case, at the latest when the description has ended
     */
    Uni<Writing> begin(UUID id, UUID account, Subject subject, Credentials credentials, Priority priority, Runnable ended) {
        return CallerContext.keep(Uni.createFrom().emitter(emitter -> {
            var context = contexts.create();
            var prompt = prompts.of(subject);
            var writing = writing(id, account, subject, prompt, context, ended);
            var exchange = chat.exchange(context, request(prompt), priority);
            var beginning = new Beginning(context, exchange, writing, known, ended, emitter);
            known.opening(beginning);
            emitter.onTermination(beginning::left);
            streams.open(exchange, credentials).subscribe().with(beginning::begun, beginning::refused);
        }));
    }

    private Writing writing(UUID id, UUID account, Subject subject, Prompt prompt, Context context, Runnable ended) {
        var askedAt = wording.now();
        var telling = new Writing.Telling(config.model(), prompt.template(), askedAt, written -> {
            if (written.whole()) {
                shelf.keep(account, subject, written, askedAt);
            }
            shelf.keep(account, id, written, askedAt);
        }, writing -> {
            known.ended(writing);
            ended.run();
        }, wording);
        return new Writing(id, account, context, config.limits(), events, telling);
    }

    private ChatRequest request(Prompt prompt) {
        return new ChatRequest(config.model(),
                List.of(new Message("system", prompt.instructions()), new Message("user", prompt.data())), true,
                new StreamOptions(true), config.temperature(), config.maxTokens(),
                api.effort().map(ReasoningEffort::wireName).orElse(null));
    }
}
