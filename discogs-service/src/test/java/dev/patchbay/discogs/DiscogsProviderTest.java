package dev.patchbay.discogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.discogs.wire.AccountNames;
import dev.patchbay.discogs.wire.DiscogsApi;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Request;
import dev.patchbay.kit.rate.ToldLimit;
import dev.patchbay.kit.test.config.Defaults;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/** What Discogs' words and headers mean, and what its addresses look like. */
class DiscogsProviderTest {

    private final DiscogsConfig config = Defaults.with(DiscogsConfig.class,
            Map.of("patchbay.discogs.user-agent", "PatchbayTest/1 +x"));
    private final DiscogsApi api = new DiscogsApi(config, new AccountNames());
    private final DiscogsProvider provider = new DiscogsProvider(config, api, new Signing(Clock.systemUTC()));

    @Test
    void ownAddressesNameTheAccount() {
        // When
        var sent = provider.addressed(get(api.own("collection/folders?page=1")), of("a b/c"));
        // Then
        assertThat(sent.uri()).isEqualTo(URI.create("https://api.discogs.com/users/a%20b%2Fc/collection/folders?page=1"));
    }

    @Test
    void otherAddressesStayAsTheyAre() {
        var search = get(api.uri("/database/search?q=%2Fusers%2F-me-%2F"));
        assertThat(provider.addressed(search, of("mira"))).isEqualTo(search);
    }

    @Test
    void aConnectionWithoutANameIsToBeMadeAnew() {
        var own = get(api.own("wants"));
        var nobody = new Credential("key", null, 1L);
        assertThatThrownBy(() -> provider.addressed(own, nobody)).isInstanceOf(CallException.class)
                .hasMessageContaining("needs_reauth");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"message": "You don't have permission to access this resource."} |
            {"message": "You are not allowed to view this resource. Please authenticate as the owner to view this content."} | SCOPE_MISSING
            <!DOCTYPE html><title>Attention Required! Cloudflare</title> | PROVIDER_INCIDENT
            """, quoteCharacter = '`')
    void aRefusalMeansWhatItsTextSays(String body, Cause cause) {
        assertThat(provider.refusal(body)).isEqualTo(cause);
    }

    @Test
    void whatDiscogsCountsIsHeeded() {
        assertThat(provider.toldLimit(answer(200, "60", "7"))).contains(new ToldLimit(60, 7));
        assertThat(provider.toldLimit(answer(429, "60", "60"))).contains(new ToldLimit(60, 60));
    }

    @Test
    void whatStrangersAreCountedIsNot() {
        assertThat(provider.toldLimit(answer(401, "25", "3"))).isEmpty();
        assertThat(provider.toldLimit(answer(200, "many", "3"))).isEmpty();
        assertThat(provider.toldLimit(new OutboundResponse(200, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer())))
                .isEmpty();
    }

    @Test
    void everyRequestSaysWhoWeAre() {
        assertThat(provider.headers()).containsEntry("User-Agent", "PatchbayTest/1 +x").containsEntry("Accept",
                "application/vnd.discogs.v2.discogs+json");
        assertThat(provider.authorization(get(api.uri("/")), of("mira"))).isEqualTo("Discogs token=key");
    }

    private static OutboundResponse answer(int status, String limit, String used) {
        return new OutboundResponse(status, MultiMap.caseInsensitiveMultiMap().add("X-Discogs-Ratelimit", limit)
                .add("X-Discogs-Ratelimit-Used", used), Buffer.buffer());
    }

    private static Request get(URI uri) {
        return new Request(HttpMethod.GET, uri, null);
    }

    private static Credential of(String username) {
        return new Credential("key", null, 1L, null, new ProviderAccount("1", username), null);
    }
}
