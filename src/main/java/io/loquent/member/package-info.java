/**
 * The people of an organization: its owners invite, see, change and remove them; who is invited accepts with a link.
 *
 * <p>Decisions: an invited person is a member's row without a password ({@link io.loquent.security.Members} does not find
 * it), so ids last, and one address is one person from the start. The link carries its token behind a {@code #}, which no
 * browser sends, so that it is in no access log; its SHA-256 rests in the row. Changes of an organization's people lock its
 * owners first, in one order: of two who remove each other the later one finds out. The last owner who can sign in stays.
 * API tokens are no owners, so none can make one. An address is global, for people sign in with nothing else: to invite
 * somebody's address from elsewhere tells that it cannot be invited, and no more, only so often
 * ({@link io.loquent.member.InvitationLimit}); an invitation that expired gives way, which its organization's trail tells.
 * What is refused is in the trail too, outside of the transactions of {@link io.loquent.member.MemberChanges}. Who accepts
 * is trusted to sign in from there.
 *
 * <p>Without a mail server nobody proves that an address is theirs: the owner who hands out the link answers for that.
 * Roads not taken: a table of invitations, whose ids would change at accepting; several organizations for one address;
 * links for forgotten passwords, with which an owner could become any member: the operator has one-time passwords for that.
 */
package io.loquent.member;
