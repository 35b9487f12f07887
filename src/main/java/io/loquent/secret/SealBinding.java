package io.loquent.secret;

import java.nio.charset.StandardCharsets;

/**
 * What a sealed Auth Token belongs to. It is the associated data of the AEAD: a token copied to another organization's
 * row, or put beside another SID, does not open.
 *
 * @param organizationId primary key of the organization
 * @param accountSid the Account SID, written out
 */
public record SealBinding(long organizationId, String accountSid) {

    byte[] associatedData() {
        return ("organization/" + organizationId + "/twilio/" + accountSid).getBytes(StandardCharsets.UTF_8);
    }
}
