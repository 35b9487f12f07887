package io.loquent.organization;

/** A connected account whose check is due, of the organization's record at that version. */
public record DueCheck(OrganizationId organization, long version) {}
