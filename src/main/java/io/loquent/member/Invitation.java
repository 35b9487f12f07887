package io.loquent.member;

import java.io.Serializable;
import java.util.HexFormat;

/**
 * A good invitation, as the invited person sees it.
 *
 * @param fingerprint SHA-256 of the token in hex; it may rest in a session, the token may not
 */
public record Invitation(String fingerprint, String email, String organization) implements Serializable {

    static Invitation of(byte[] sha256, String email, String organization) {
        return new Invitation(HexFormat.of().formatHex(sha256), email, organization);
    }

    byte[] sha256() {
        return HexFormat.of().parseHex(fingerprint);
    }
}
