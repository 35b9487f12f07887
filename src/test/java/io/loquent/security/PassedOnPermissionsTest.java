package io.loquent.security;

import static io.loquent.security.Permission.LIST_AUDIT;
import static io.loquent.security.Permission.LIST_TWILIO;
import static io.loquent.security.Permission.VERIFY_TWILIO;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassedOnPermissionsTest {
    private static final Set<String> OWN = Set.of(VERIFY_TWILIO, LIST_TWILIO);

    @Test
    void ofTheirOwnAnybodyPassesOnAnyOrNone() {
        assertThat(wrong(List.of(LIST_TWILIO), OWN)).isEmpty();
        assertThat(wrong(List.of(), OWN)).isEmpty();
        assertThat(wrong(List.of(), Set.of())).isEmpty();
    }

    @Test
    void whoWantsMoreOrDoesNotSayIsToldWhatThereIs() {
        String told = "Choose among the permissions you have yourself: " + LIST_TWILIO + ", " + VERIFY_TWILIO + ".";

        assertThat(wrong(List.of(LIST_TWILIO, LIST_AUDIT), OWN)).containsExactly(told);
        assertThat(wrong(List.of("Everything"), OWN)).containsExactly(told);
        assertThat(wrong(null, OWN)).containsExactly(told);
    }

    @Test
    void whoHasNoneIsToldSo() {
        assertThat(wrong(List.of(LIST_TWILIO), Set.of()))
                .containsExactly("You have no permission to give. Leave the list empty.");
    }

    private static List<String> wrong(List<String> wanted, Set<String> own) {
        List<FieldError> errors = new ArrayList<>();
        PassedOnPermissions.check(wanted, own, errors);
        return errors.stream().map(error -> error.detail().in(Locale.ENGLISH)).toList();
    }
}
