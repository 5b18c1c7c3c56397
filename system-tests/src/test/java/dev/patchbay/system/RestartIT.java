package dev.patchbay.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.stack.StackException;

/** What a suite keeps between runs, and what it does not start without. */
class RestartIT {

    @Test
    void aConnectionSurvivesARestartAndALostKeyringStopsTheNextOne() throws IOException {
        // Given
        var options = RunningSuite.options("restart");
        Member member;
        try (var suite = DevStack.start(options)) {
            member = Member.registered(suite);
            member.connectSpotify("mira");
        }

        // When
        try (var suite = DevStack.start(options)) {
            member.logIn();

            // Then
            member.request().get("/api/integrations/spotify/status").then().statusCode(200)
                    .body("connected", equalTo(true)).body("details.account.display_name", equalTo("Mira Holmgard"));
            assertThat(suite.process("token-service").isAlive()).isTrue();
        }

        // When
        Files.move(options.home().keyring(), options.home().keyring().resolveSibling("elsewhere.json"));

        // Then
        assertThatThrownBy(() -> DevStack.start(options)).isInstanceOf(StackException.class)
                .hasMessageContaining("token-service").hasMessageContaining("Restore it from its backup");
    }
}
