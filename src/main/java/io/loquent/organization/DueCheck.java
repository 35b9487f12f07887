package io.loquent.organization;

import java.time.OffsetDateTime;

/** A connected account whose check is due, lent to one node until then. */
public record DueCheck(OrganizationId organization, OffsetDateTime lentUntil) {}
