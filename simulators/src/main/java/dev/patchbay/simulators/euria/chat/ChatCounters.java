package dev.patchbay.simulators.euria.chat;

import io.vertx.core.json.JsonObject;

/** What the models have written, and for whom. Used on one event loop only. */
public final class ChatCounters {

    private int streamsOpen;
    private long streamsCancelled;
    private long completions;
    private long tokens;
    private long chunksWritten;

    void opened() {
        streamsOpen++;
    }

    void closed() {
        streamsOpen--;
    }

    void cancelled() {
        streamsCancelled++;
    }

    void completed() {
        completions++;
    }

    void wroteChunk(int itsTokens) {
        tokens += itsTokens;
        chunksWritten += itsTokens == 0 ? 0 : 1;
    }

    void wroteWhole(int itsTokens) {
        tokens += itsTokens;
        completions++;
    }

    /** Streams that are open stay counted as open. */
    public void clear() {
        streamsCancelled = 0;
        completions = 0;
        tokens = 0;
        chunksWritten = 0;
    }

    public JsonObject toJson() {
        return new JsonObject().put("streams_open", streamsOpen).put("streams_cancelled", streamsCancelled)
                .put("completions", completions).put("tokens", tokens).put("chunks_written", chunksWritten);
    }
}
