package io.loquent.it;

import java.util.UUID;

/** An organization of one test, with members nobody else signs in as. */
public final class Tenant {
    public static final String PASSWORD = "a test's own password";

    private final String mark = UUID.randomUUID().toString().substring(0, 13);
    private final String name = "Tenant " + mark;
    private final long id;

    private Tenant() {
        id = TestBed.database().addOrganization(name);
        TestBed.database().addMember(id, ownerEmail(), true);
        TestBed.database().addMember(id, adminEmail(), false, "Twilio:Collection:Create");
        TestBed.database().addMember(id, listerEmail(), false, "Twilio:Collection:List");
        TestBed.database().addMember(id, memberEmail(), false);
    }

    /** One on the shared account, with an owner, an admin (may connect), a lister and a member without permissions. */
    public static Tenant create() {
        return new Tenant();
    }

    /** One whose record was put into a state no ordinary way leads to. */
    public static Tenant create(boolean byoTwilio) {
        Tenant tenant = create();
        TestBed.database().setByoTwilio(tenant.id, byoTwilio);
        return tenant;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String ownerEmail() {
        return address("owner");
    }

    public String adminEmail() {
        return address("admin");
    }

    public String listerEmail() {
        return address("lister");
    }

    public String memberEmail() {
        return address("member");
    }

    /** An address at its domain; of nobody, unless it is one of the four. */
    public String address(String name) {
        return name + "@" + mark + ".example";
    }

    public Api owner() {
        return Api.as(ownerEmail());
    }

    public Api admin() {
        return Api.as(adminEmail());
    }

    public Api lister() {
        return Api.as(listerEmail());
    }

    public Api member() {
        return Api.as(memberEmail());
    }

    /** Its row, whole: equal to an earlier one exactly when nothing was written. */
    public String record() {
        return TestBed.database().organization(id);
    }
}
