package dev.patchbay.euria.description;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.euria.key.EuriaKeys;
import dev.patchbay.euria.prompt.Prompts;
import dev.patchbay.euria.prompt.Subject;
import dev.patchbay.kit.cache.AnswerKey;
import dev.patchbay.kit.cache.Answers;
import io.smallrye.mutiny.Uni;

/**
 * Finished descriptions, kept with all answers of their account and erased with them. What the operator paid for, and nobody's
 * own remarks are in, is for everybody.
 */
@Singleton
class Shelf {

    private final Answers answers;
    private final EuriaKeys keys;
    private final Prompts prompts;
    private final String model;

    @Inject
    Shelf(Answers answers, EuriaKeys keys, Prompts prompts, EuriaConfig config) {
        this.answers = answers;
        this.keys = keys;
        this.prompts = prompts;
        this.model = config.model();
    }

    /** Null if there is none by the present model and template. */
    Uni<Written> find(UUID account, Subject subject) {
        return find(key(account, subject));
    }

    /** Null if there is none. */
    Uni<Written> find(UUID account, UUID id) {
        return find(key(account, id));
    }

    /** @param askedAt when it was asked for: it is not kept if its account was disconnected since */
    void keep(UUID account, Subject subject, Written written, Instant askedAt) {
        answers.keep(key(account, subject), written, askedAt, true);
    }

    void keep(UUID account, UUID id, Written written, Instant askedAt) {
        answers.keep(key(account, id), written, askedAt, true);
    }

    /** The same; ends when it would be found after a crash, and on every replica. */
    Uni<Void> store(UUID account, UUID id, Written written, Instant askedAt) {
        return answers.store(key(account, id), written, askedAt);
    }

    private Uni<Written> find(AnswerKey key) {
        return answers.<Written> fresh(key).map(kept -> Uni.createFrom().item(kept))
                .orElseGet(() -> answers.stale(key, Written.TYPE)).map(kept -> kept == null ? null : kept.value());
    }

    private AnswerKey key(UUID account, Subject subject) {
        var template = prompts.template(subject);
        var shared = keys.ofOperator() && subject.context() == null;
        return new AnswerKey(shared ? null : account, "description",
                String.join("\n", model, template.name() + "@" + template.version(), subject.digest()));
    }

    private static AnswerKey key(UUID account, UUID id) {
        return new AnswerKey(account, "description_by_id", id.toString());
    }
}
