package io.loquent.organization;

import io.loquent.secret.SealBinding;
import io.loquent.secret.SealedSecret;

/** One organization's sealed Auth Token as it stands in the database, and what it is sealed to. */
public record SealedToken(SealBinding binding, SealedSecret sealed) {}
