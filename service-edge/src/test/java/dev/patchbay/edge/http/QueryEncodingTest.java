package dev.patchbay.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryEncodingTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { "q=a+b%20c&d[]=e|f", "q=%C3%A9t%c3%a9", "q=%F0%9F%8E%B5", "q=%EF%BF%BD", "q=100%25", "&&=" })
    void wellFormed(String query) {
        assertThat(QueryEncoding.wellFormed(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "q=%E9", "q=caf%E9+noir", "q=%C3", "q=%C0%AF", "q=%ED%A0%80", "q=%F5%80%80%80", "q=%", "q=%4",
            "q=%zz", "q=%+1", "%E9=q", "q=\u00e9", "q=\u00c3\u00a9" })
    void malformed(String query) {
        assertThat(QueryEncoding.wellFormed(query)).isFalse();
    }
}
