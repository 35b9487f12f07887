package io.loquent.it.fuzz;

import java.util.List;

/** Who sends a request. */
enum Caller {
    OWNER,
    ADMIN,
    LISTER,
    MEMBER,
    API_TOKEN,
    WRONG_PASSWORD,
    STRANGE,
    NOBODY;

    private static final List<Caller> OFTEN = List.of(
            OWNER,
            OWNER,
            OWNER,
            OWNER,
            ADMIN,
            ADMIN,
            API_TOKEN,
            API_TOKEN,
            MEMBER,
            LISTER,
            NOBODY,
            WRONG_PASSWORD,
            STRANGE);

    private static final List<String> AUTHORIZATIONS = List.of(
            "Basic",
            "Basic !!!",
            "Basic Og==",
            "Basic //8=",
            "Basic bm9jb2xvbg==",
            "Basic AAAAAAA=",
            "Basic " + "QQ".repeat(1000),
            "Bearer",
            "Bearer x",
            "Bearer lq_",
            "Bearer lq_" + "A".repeat(43),
            "Digest username=\"x\"",
            "nonsense",
            "");

    static Caller any(Choice choice) {
        return choice.of(OFTEN);
    }

    /** The header's value; null for none. */
    String authorization(Scene scene, Choice choice) {
        return switch (this) {
            case OWNER -> scene.basic(scene.tenant().ownerEmail());
            case ADMIN -> scene.basic(scene.tenant().adminEmail());
            case LISTER -> scene.basic(scene.tenant().listerEmail());
            case MEMBER -> scene.basic(scene.tenant().memberEmail());
            case API_TOKEN -> "Bearer " + scene.apiToken();
            case WRONG_PASSWORD -> Scene.basic(scene.tenant().memberEmail(), choice.text(10) + "?");
            case STRANGE -> choice.of(AUTHORIZATIONS) + (choice.oneIn(4) ? choice.text(20) : "");
            case NOBODY -> null;
        };
    }

    /** Whether what the caller sends opens something, and so is not for people to read. */
    boolean isKnown() {
        return compareTo(WRONG_PASSWORD) < 0;
    }
}
