package dev.patchbay.euria.description;

import dev.patchbay.euria.chat.ChatExchange;
import dev.patchbay.euria.chat.ChatStream;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;

/** A description between asking for it and its first words: either it begins, or it is refused, or whoever asked has left. */
final class Beginning {

    private final Context context;
    private final ChatExchange exchange;
    private final Writing writing;
    private final Known known;
    private final Runnable ended;
    private final UniEmitter<? super Writing> emitter;
    private boolean begun;
    private boolean left;

    Beginning(Context context, ChatExchange exchange, Writing writing, Known known, Runnable ended,
            UniEmitter<? super Writing> emitter) {
        this.context = context;
        this.exchange = exchange;
        this.writing = writing;
        this.known = known;
        this.ended = ended;
        this.emitter = emitter;
    }

    void begun(ChatStream stream) {
        context.runOnContext(ignored -> {
            if (left) {
                stream.cancel();
                ended.run();
            } else {
                begun = true;
                known.begun(writing);
                writing.begin(stream);
                emitter.complete(writing);
            }
        });
    }

    void refused(Throwable failure) {
        ended.run();
        emitter.fail(failure);
    }

    /** Runs after a beginning, too, when it means nothing. */
    void left() {
        context.runOnContext(ignored -> {
            if (!begun) {
                left = true;
                exchange.abandon();
            }
        });
    }
}
