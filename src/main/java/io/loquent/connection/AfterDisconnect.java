package io.loquent.connection;

/** What calls do once the organization's own account is disconnected. There is no default: an administrator decides. */
public enum AfterDisconnect {
    /** They stand still until an account is connected again (rule 3). */
    STOP,
    /** They run on the shared account (rule 4). */
    SHARED
}
