package io.loquent.security;

import io.loquent.problem.FieldError;
import io.loquent.text.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The permissions that a caller gives to an API token or to another member: never more than their own. */
public final class PassedOnPermissions {
    private PassedOnPermissions() {}

    /**
     * @param wanted null is not said
     * @param own what the caller may pass on
     * @param errors where to say it when the caller may not
     */
    public static void check(List<String> wanted, Set<String> own, List<FieldError> errors) {
        if (wanted == null || !own.containsAll(wanted)) {
            Text choice = own.isEmpty()
                    ? Text.of("permissions.none")
                    : Text.of("permissions.among", String.join(", ", new TreeSet<>(own)));
            errors.add(new FieldError("/permissions", choice));
        }
    }
}
