/**
 * Who calls: the sign-in mechanism and identity store given to the container, which authenticates and enforces roles, and
 * {@link io.loquent.security.CurrentMember}, which says which organization the caller acts for.
 *
 * <p>Sign-ins on the screen, the first by REST of an address and of a day there, and refused ones everywhere go to the audit
 * trail ({@link io.loquent.security.SignInTrail}), also those whose password was not looked at; the refused behind the
 * caller's back, so that the time of an answer tells nobody who is a member.
 *
 * <p>Decisions: permissions are container roles as they are written ({@code Twilio:Collection:Create}), checked on the
 * EJBs that both faces call. The session holds an e-mail address only; roles are read anew on each request. The
 * operator's directory is the container's standard LDAP store, {@link io.loquent.security.Directory}: its definition takes
 * expressions, so configuration alone switches it, and {@link io.loquent.security.CallerCheck} turns its groups into roles,
 * for a group of the directory that is by chance called {@code Owner} must not make an owner.
 *
 * <p>Guessing passwords: wrong ones are counted for account and address together
 * ({@link io.loquent.security.PasswordLimits}), so that a stranger's failures elsewhere never bar the owner. An address
 * (of IPv6 the /64) from where the right password came before is counted by itself, and generously; others meet two slow
 * throttles more, on the address (many accounts tried from one place) and on the account (one account tried from many). The
 * last would let a few dozen machines keep an owner out of every new address, and a newcomer out for good; so it counts only
 * addresses that have got the account's password wrong three times in a day: a first try is looked at, whatever others do.
 * What that costs: a botnet has three guesses a day for each of its networks, beside the hundred an hour of all; against
 * twelve characters that is nothing. Whoever shares the attacker's own network may have to wait there, and nowhere else.
 *
 * <p>What hashing costs is bounded for a node ({@link io.loquent.security.PasswordTurns}): a processor's worth each for
 * strangers and for known addresses. Of one account and address few are looked at at a time, so that sixty right calls at
 * once from a new address are not taken for sixty failures. The password asked for again of who is signed in is counted for
 * each session: whoever stole one cannot keep the member from ending it, by signing in anew.
 *
 * <p>A right password takes back only its own attempt: were it to clear the count, whoever shares the owner's address could
 * guess on with each of the owner's sign-ins; it costs the owner nothing, since a count forgets by itself. Accounts that do
 * not exist are counted alike. Roads not taken: locking accounts; puzzles for people; a device cookie instead of
 * known addresses (callers of the API keep no cookies); a limit for API tokens: 256 random bits cannot be guessed and a
 * wrong one costs one look-up.
 *
 * <p>Other sites: a state-changing request that a browser says comes from elsewhere is refused before anybody is looked up,
 * at the API and at the pages ({@link io.loquent.security.CrossSite}), beside SameSite and Vaadin's token; the address that
 * a page sends a secret to by itself has no such token. What our own origin is, {@link io.loquent.security.PublicAddress}
 * says: scheme and host, for a page of our host by plain http can be anybody's.
 *
 * <p>Roads not taken: {@code @AutoApplySession}, which gives every Basic call a session; the container's JDBC realm, which on Payara
 * hashes without salt; a CSRF token for {@code /api}, which a scripted caller would have to fetch first.
 */
package io.loquent.security;
