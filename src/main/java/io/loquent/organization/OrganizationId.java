package io.loquent.organization;

/** Which tenant. It comes from the signed-in caller, never from a request. */
public record OrganizationId(long value) {}
