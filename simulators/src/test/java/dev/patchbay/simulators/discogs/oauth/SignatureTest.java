package dev.patchbay.simulators.discogs.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The example of RFC 5849, section 3.4.1.1. */
    @Test
    void theBaseStringIsThatOfTheStandard() {
        // Given
        List<Parameter> parameters = Stream.of("b5=%3D%253D&a3=a&c%40=&a2=r%20b", "c2&a3=2+q",
                "oauth_consumer_key=9djdj82h48djs9d2&oauth_token=kkk9d7dh3k39sjv7&oauth_signature_method=HMAC-SHA1"
                        + "&oauth_timestamp=137131201&oauth_nonce=7d8f3e4a&oauth_signature=bYT5CMsGcbgUdFHObYMEfcx6bsw%3D")
                .map(Percent::query).flatMap(List::stream).toList();
        String uri = "http://example.com/request";
        // When
        String base = Signature.of(new SignedRequest("POST", List.of(uri), parameters)).baseString(uri);
        // Then
        assertThat(base).isEqualTo("POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D"
                + "%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a"
                + "%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7");
    }

    @Test
    void whatNeedsNoEncodingIsLeftAlone() {
        assertThat(Percent.encode("aZ09-._~ *+/é")).isEqualTo("aZ09-._~%20%2A%2B%2F%C3%A9");
        assertThat(Percent.decode("a+b%2B")).isEqualTo("a+b+");
    }
}
