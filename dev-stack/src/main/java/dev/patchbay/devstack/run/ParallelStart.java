package dev.patchbay.devstack.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import dev.patchbay.stack.StackException;

/**
 * Starts several parts at once.
 *
 * @param ready told of each part as it becomes ready
 * @param abandon called at the first failure, to make the other starts end too
 */
record ParallelStart(Consumer<PartReport> ready, Runnable abandon) {

    /**
     * @return in the order of the parts
     * @throws StackException the first failure, after all starts have ended
     */
    List<PartReport> start(List<Part> parts) {
        var firstFailure = new CompletableFuture<Throwable>();
        var starts = parts.stream().map(part -> start(part, firstFailure)).toList();
        CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new)).exceptionally(failed -> null).join();
        if (firstFailure.isDone()) {
            throw failure(firstFailure.join());
        }
        return starts.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<PartReport> start(Part part, CompletableFuture<Throwable> firstFailure) {
        return CompletableFuture.supplyAsync(part::report, Thread::startVirtualThread).whenComplete((report, failed) -> {
            if (failed == null) {
                ready.accept(report);
            } else if (firstFailure.complete(failed)) {
                abandon.run();
            }
        });
    }

    private static StackException failure(Throwable failed) {
        var cause = failed instanceof CompletionException ? failed.getCause() : failed;
        return cause instanceof StackException said ? said : new StackException("The start failed: " + cause, cause);
    }
}
