package io.loquent.problem.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The strict reading of bodies; more bad ones are tested over HTTP. */
class JsonBodyTest {
    private static final Map<String, JsonBody.Kind> FIELDS =
            Map.of("name", JsonBody.Kind.TEXT, "sure", JsonBody.Kind.FLAG);

    @Test
    void textsAndFlagsAreRead() {
        JsonBody body = read("{\"name\":\"Ümläut \\u20ac\",\"sure\":true}");

        assertThat(body.text("name")).isEqualTo("Ümläut €");
        assertThat(body.flag("sure")).isTrue();
    }

    @Test
    void anAbsentFieldReadsLikeNull() {
        assertThat(read("{}").text("name")).isNull();
        assertThat(read("{\"name\":null,\"sure\":null}").text("name")).isNull();
        assertThat(read("{\"name\":null,\"sure\":null}").flag("sure")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":true}",
                "{\"sure\":\"true\"}",
                "{\"sure\":1}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":null,\"name\":\"b\"}",
                "{\"other\":\"a\"}",
                "{} {}",
                "\ufeff{}",
                "{\"name\":\"a\nb\"}"
            })
    void aSlipIsRefused(String body) {
        assertMalformed(() -> read(body));
    }

    @Test
    void aBodyThatBreaksOffInTransitIsMalformed() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };

        assertMalformed(() -> JsonBody.read(broken, FIELDS));
    }

    @Test
    void nothingBeyondTheLimitIsRead() {
        byte[] tooMuch = new byte[PayloadTooLargeException.MOST_BYTES + 100];
        InputStream body = new ByteArrayInputStream(tooMuch);

        assertThatThrownBy(() -> JsonBody.read(body, FIELDS)).isInstanceOf(PayloadTooLargeException.class);
        assertThat(body).isNotEmpty();
    }

    private static JsonBody read(String body) {
        return JsonBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), FIELDS);
    }

    private static void assertMalformed(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                .isEqualTo(ProblemType.MALFORMED_REQUEST));
    }
}
