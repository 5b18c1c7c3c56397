package dev.patchbay.euria.description;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.kit.call.Meta;
import dev.patchbay.kit.call.Source;

/** Makes descriptions of texts that are whole already. */
@Singleton
class Retelling {

    private final Contexts contexts;
    private final Events events;
    private final EuriaConfig config;

    @Inject
    Retelling(Contexts contexts, Events events, EuriaConfig config) {
        this.contexts = contexts;
        this.events = events;
        this.config = config;
    }

    Description kept(UUID account, UUID id, Written kept) {
        return of(account, id, State.FINISHED, kept, new Meta(Source.CACHE, kept.at(), false, null));
    }

    /** @param warning what people have to know of a text that EurIA did not write */
    Description fallback(UUID account, UUID id, State state, Written written, String warning) {
        return of(account, id, state, written, new Meta(Source.FALLBACK, null, true, warning));
    }

    private Description of(UUID account, UUID id, State state, Written written, Meta meta) {
        return new Retold(contexts.create(), id, account, state, written, meta, config.limits().heartbeat(), events);
    }
}
