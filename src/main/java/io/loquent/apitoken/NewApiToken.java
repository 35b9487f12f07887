package io.loquent.apitoken;

import io.loquent.secret.SecretText;

/** A token just made: the only time its secret can be told. */
public record NewApiToken(ApiToken token, SecretText secret) {}
