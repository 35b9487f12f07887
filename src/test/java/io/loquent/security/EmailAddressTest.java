package io.loquent.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void isKeptInLowerCaseWithoutBlanksAround() {
        assertThat(EmailAddress.parse(" Jörg@MÜLLER.example\t"))
                .map(EmailAddress::text)
                .contains("jörg@müller.example");
    }

    @Test
    void isTheSameHoweverItsLettersAreComposed() {
        assertThat(EmailAddress.parse("Jo\u0308rg@acme.example")).isEqualTo(EmailAddress.parse("jörg@acme.example"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "acme.example",
                "a b@acme.example",
                "a@b@acme.example",
                "a:b@acme.example",
                "a\u200B@acme.example",
                "a\uFE0F@acme.example",
                "a\u034F@acme.example",
                "a\u3164@acme.example",
                "a\u2800@acme.example",
                "a\u115F@acme.example",
                "a\u2024b@acme.example"
            })
    void whatNobodyCouldSignInWithIsNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }
}
