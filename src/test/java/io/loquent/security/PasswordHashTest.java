package io.loquent.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    /** Made by Jakarta Security's Pbkdf2PasswordHash (Soteria on Payara) for the demo data. */
    private static final String BY_THE_CONTAINER =
            "PBKDF2WithHmacSHA512:210000:BmziWv8M2i6BVnmZfGmILNJGjsKEMxTv4li33p8TuMg=:4NzaZfr+TWb8mvg7WAJa6pjqGRzWvicf4z02ci1LLy0=";

    private final PasswordHash passwords = new PasswordHash();

    @Test
    void hashesTheContainerMadeStillMatch() {
        assertThat(passwords.matches("loquent-demo".toCharArray(), BY_THE_CONTAINER))
                .isTrue();
        assertThat(passwords.matches("loquent-Demo".toCharArray(), BY_THE_CONTAINER))
                .isFalse();
    }

    @Test
    void ourHashesAreInTheContainersFormat() {
        String hash = passwords.of("pässwörd".toCharArray());

        assertThat(hash).matches("PBKDF2WithHmacSHA512:210000:[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=");
        assertThat(passwords.matches("pässwörd".toCharArray(), hash)).isTrue();
        assertThat(passwords.of("pässwörd".toCharArray())).isNotEqualTo(hash);
    }

    @Test
    void anEmptyPasswordIsJustAWrongOne() {
        assertThat(passwords.matches(new char[0], BY_THE_CONTAINER)).isFalse();
    }

    @Test
    void aStrangeHashIsAFaultAndNotAWrongPassword() {
        assertThatIllegalArgumentException().isThrownBy(() -> passwords.matches("x".toCharArray(), "md5:abc"));
    }
}
