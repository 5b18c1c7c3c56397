package dev.patchbay.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/api/spotify/albums/4aawyAB9vmqN3uQ7FjRGTy", "/api/spotify/a%20b",
            "/api/spotify/%C3%A9t%c3%a9",
            "/a.b/..c/d..", "/~me/(x)/a,b=c@d:e!$&'*+" })
    void plain(String path) {
        assertThat(RequestPath.plain(path)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "*", "api", "/..", "/.", "/a/../b", "/a/./b", "/a//b", "//a", "/a;b", "/a\\b", "/a b", "/a\"b",
            "/é",
            "/a%", "/a%2", "/a%2g", "/a%2f", "/a%2F", "/a%5C", "/a%3b", "/a%2e", "/a%2E%2E/b", "/a%252e", "/a%00", "/a%1f",
            "/a%7F" })
    void notPlain(String path) {
        assertThat(RequestPath.plain(path)).isFalse();
    }
}
