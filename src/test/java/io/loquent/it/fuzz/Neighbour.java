package io.loquent.it.fuzz;

import io.loquent.it.Tenant;
import io.loquent.it.TestBed;

/** Another organization than any that is fuzzed: never named in an answer, and at the end as it was. */
final class Neighbour {
    private final Tenant tenant = Tenant.create();
    private final String token = tenant.owner()
            .createToken("theirs", "Twilio:Collection:List")
            .json()
            .get("id")
            .toString();
    private final String before = everything();

    String member() {
        return String.valueOf(TestBed.database().memberId(tenant.adminEmail()));
    }

    String token() {
        return token;
    }

    /** What tells that an answer is about it. */
    String mark() {
        return tenant.name().substring(tenant.name().indexOf(' ') + 1);
    }

    boolean isUntouched() {
        return everything().equals(before);
    }

    private String everything() {
        return tenant.record() + TestBed.database().people(tenant.id());
    }
}
