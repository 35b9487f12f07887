package io.loquent.member;

import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.security.PassedOnPermissions;
import io.loquent.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a member may do; one in hand is valid.
 *
 * @param permissions may be empty; an owner may do everything, whatever stands here
 */
public record Access(boolean owner, Set<String> permissions) {
    public Access {
        permissions = Set.copyOf(permissions);
    }

    /**
     * @param owner whether to make the member an owner; null is not said
     * @param permissions null is not said
     * @param own what the caller may pass on
     * @throws ProblemException {@link ProblemType#INVALID_INPUT}
     */
    static Access of(Boolean owner, List<String> permissions, Set<String> own) {
        return of(owner, permissions, own, new ArrayList<>());
    }

    /** @param errors what is wrong besides */
    static Access of(Boolean owner, List<String> permissions, Set<String> own, List<FieldError> errors) {
        if (owner == null) {
            errors.add(new FieldError("/owner", Text.of("member.owner-missing")));
        }
        PassedOnPermissions.check(permissions, own, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalidInput(errors);
        }
        return new Access(owner, Set.copyOf(permissions));
    }

    /** As the audit trail tells it. */
    @Override
    public String toString() {
        if (owner) {
            return "owner";
        }
        return permissions.isEmpty() ? "no permission" : String.join(" ", new TreeSet<>(permissions));
    }
}
