package io.loquent.password;

import io.loquent.problem.FieldError;
import io.loquent.secret.SecretText;
import io.loquent.security.PasswordHash;
import io.loquent.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What a member enters to choose a password, with the only copy of the rules for it.
 *
 * @param current the password until now; not looked at when it is a one-time one
 * @param chosen the new one
 * @param repeated the new one again
 */
public record PasswordForm(SecretText current, SecretText chosen, SecretText repeated) {
    public static final String CURRENT = "/current_password";
    public static final String CHOSEN = "/new_password";
    public static final String REPEATED = "/repeated_password";

    public static final int SHORTEST = 12;

    /** What is wrong with the form by itself. */
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        String password = chosen.reveal();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            errors.add(new FieldError(CHOSEN, Text.of("password.too-short", SHORTEST)));
        } else if (password.length() > PasswordHash.LONGEST) {
            errors.add(new FieldError(CHOSEN, Text.of("password.too-long", PasswordHash.LONGEST)));
        } else if (!PasswordHash.takes(password)) {
            errors.add(new FieldError(CHOSEN, Text.of("password.unusable")));
        } else if (!password.equals(repeated.reveal())) {
            errors.add(new FieldError(REPEATED, Text.of("password.not-repeated")));
        }
        return errors;
    }
}
