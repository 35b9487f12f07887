package io.loquent.operator;

/** A command line that is none; the list of commands is the answer. */
final class Usage extends Exception {
    private static final long serialVersionUID = 1L;

    static final String TEXT = """
            java -jar loquent.war <command>

              keyset new FILE                   makes a keyset with one key; never overwrites a file
              keyset add FILE                   adds a key and makes it the primary one, which seals from now on
              keyset add FILE --only-open       adds a key that does not seal yet
              keyset promote FILE KEY_ID        makes a key of the file the primary one
              keyset list FILE                  the keys, and how many rows need each
              keyset reseal                     seals every row under the primary key again, while the servers run;
                                                refuses while one of them does not have it, or else
              keyset reseal --even-if-nodes-lack-it
              keyset drop FILE KEY_ID           takes a key away that no row needs any more; asks the database, which
                                                must have rows under the file's keys, or else
              keyset drop FILE KEY_ID --even-without-rows
              organization create NAME E-MAIL   makes an organization and its owner; prints a one-time password
              organization list                 the organizations, each with its number
              member one-time-password E-MAIL   prints a new one-time password for a member
              member add ORGANIZATION E-MAIL    adds a member to the organization with that number, for a directory;
                                                without a password and permissions
              audit verify                      whether each organization's audit trail is as it was recorded;
                                                prints the head of each
              audit verify FILE...              the same, and against the heads in earlier outputs and the events in
                                                archives, the oldest archive first
              audit archive --before DATE FILE  writes the events before that day (UTC) into a file; removes nothing
              audit remove-archived FILE        removes the events from the database that are in an archive

            reseal, list, drop, organization, member and audit read loquent.db.url, .user and .password; reseal reads
            loquent.keyset.file; all from the environment (LOQUENT_DB_URL …) as the server does.
            remove-archived works as the tables' owner: loquent.db.owner.user and .password.
            Exit code: 0 done, 1 refused or failed (nothing half done), 2 no such command.
            """;
}
