package io.loquent.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.problem.FieldError;
import io.loquent.secret.SecretText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse",
                "\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42 twelve",
                "tab\tand twelve"
            })
    void whatIsLongEnoughIsGood(String password) {
        assertThat(wrongFields(password)).isEmpty();
    }

    /** NB: nobody is let in with a NUL in the password. */
    @ParameterizedTest
    @ValueSource(strings = {"", "eleven char", "correct\0horse", "\0\0\0\0\0\0\0\0\0\0\0\0"})
    void whatNobodyCouldSignInWithOrGuessesEasilyIsNot(String password) {
        assertThat(wrongFields(password)).containsExactly(PasswordForm.CHOSEN);
    }

    private static List<String> wrongFields(String password) {
        SecretText chosen = SecretText.of(password);
        return new PasswordForm(SecretText.of(""), chosen, chosen)
                .errors().stream().map(FieldError::pointer).toList();
    }
}
