package dev.patchbay.euria.description;

import dev.patchbay.euria.chat.ChatExchange;
import dev.patchbay.euria.chat.ChatStream;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;

/** A description between asking for it and its first words: either it begins, or it is refused, or whoever asked has left. */
final class Beginning implements Interruptible {

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
                known.opened(this);
                ended.run();
            } else {
                begun = true;
                known.begun(writing);
                known.opened(this);
                writing.begin(stream);
                emitter.complete(writing);
            }
        });
    }

    void refused(Throwable failure) {
        known.opened(this);
        ended.run();
        emitter.fail(failure);
    }

    @Override
    public void breakOff(RuntimeException why) {
        context.runOnContext(ignored -> {
            if (!begun) {
                leave();
                emitter.fail(why);
            }
        });
    }

    /** Runs after a beginning, too, when it means nothing. */
    void left() {
        context.runOnContext(ignored -> {
            if (!begun) {
                leave();
            }
        });
    }

    private void leave() {
        left = true;
        exchange.abandon();
    }
}
