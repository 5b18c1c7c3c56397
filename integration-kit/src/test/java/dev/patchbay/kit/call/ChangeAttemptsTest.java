package dev.patchbay.kit.call;

import static dev.patchbay.kit.call.ScriptedProvider.answer;
import static dev.patchbay.kit.call.ScriptedProvider.broken;
import static dev.patchbay.kit.call.ScriptedProvider.limited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import dev.patchbay.edge.outbound.OutboundException;
import io.vertx.core.http.HttpMethod;

/** What changes something at the provider, and may have done so although nobody said it. */
class ChangeAttemptsTest extends AttemptsFixture {

    @Test
    void whatMayHaveBeenDoneIsNotToldAsRefusedAfterwards() {
        // Given
        provider.script(broken(OutboundException.Kind.TIMEOUT), limited("60"));
        // When, Then
        assertFailure(new Failure.Timeout());
    }

    @Test
    void whatMayHaveBeenDoneIsDoneAgainOnlyIfThatIsTheSame() {
        // Given
        var put = Call.<String> write("example", HttpMethod.PUT, CALL.request().uri(), null, ignored -> "done");
        // When, Then
        provider.script(broken(OutboundException.Kind.CONNECTION), answer(200, ""));
        assertThat(run(put)).isEqualTo("done");
        provider.script(broken(OutboundException.Kind.CONNECTION), answer(200, ""));
        assertThatThrownBy(() -> run(put.notRepeatable())).isInstanceOf(CallException.class);
    }

    @Test
    void whatARepeatedRemovalDoesNotFindTheFirstOneRemoved() {
        // Given
        var delete = Call.<String> write("example", HttpMethod.DELETE, CALL.request().uri(), null, ignored -> "gone");
        var put = Call.<String> write("example", HttpMethod.PUT, CALL.request().uri(), null, ignored -> "done");
        // When, Then
        provider.script(broken(OutboundException.Kind.TIMEOUT), answer(404, "{}"));
        assertThat(run(delete)).isEqualTo("gone");
        provider.script(broken(OutboundException.Kind.CONNECTION), limited("1"), answer(404, "{}"));
        assertThat(run(delete)).isEqualTo("gone");
        provider.script(answer(404, "{}"));
        assertFailure(delete, new Failure.NotFound());
        provider.script(limited("1"), answer(404, "{}"));
        assertFailure(delete, new Failure.NotFound());
        provider.script(broken(OutboundException.Kind.TIMEOUT), answer(404, "{}"));
        assertFailure(put, new Failure.NotFound());
    }
}
