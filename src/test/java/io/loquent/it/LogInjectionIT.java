package io.loquent.it;

import static io.loquent.it.Forgeries.octets;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Nobody writes lines of their own into a log of the server's, nor anything that a terminal or a viewer would obey: by no
 * field of any operation, by nothing of a request's head, and not by what Twilio answers. NB: at the finest levels, where
 * the servers repeat most.
 */
@OnServer
class LogInjectionIT {
    private static final Duration LONGEST_BUFFERING = Duration.ofSeconds(30);

    private static final String FINE = "(?:FINE: |\\[levelValue: 500\\] \\[\\[\\\\u000a {2})";
    private static final String RESTEASY = "DEBUG \\[org\\.jboss\\.resteasy\\.resteasy_jaxrs\\.i18n\\] \\([^)]*\\) ";

    /** Where a server itself repeats what it was sent, at its finest levels only and around the application: see SECURITY.md. */
    private static final List<Pattern> SERVERS_OWN = List.of(
            Pattern.compile(
                    FINE + "\\[Web-Security\\] has\\w+ perm(?:ission)?: \\(\"[^\"]*\" \"[^\"]*(?:\" \"[^\"]*)?$"),
            Pattern.compile(FINE + "onEvent\\(event\\.type=\\w+, path=[^ )]*$"),
            Pattern.compile(
                    FINE + "handleRead websocket: .*HttpRequestPacket \\(\\\\u000a {3}method=[^=]*(?: url=[^=]*)?$"),
            Pattern.compile(
                    "DEBUG \\[io\\.undertow\\.request\\] \\([^)]*\\) Matched [a-z ]+ path /\\S*(?: for path \\S*)?$"),
            Pattern.compile(RESTEASY + "RESTEASY002315: PathInfo: \\S*$"),
            Pattern.compile(RESTEASY + "RESTEASY002340: Client receive processing failure\\.: [^=]*$"));

    private final Forgeries forgeries = new Forgeries();

    @Test
    void nobodyWritesLinesOfTheirOwnIntoALog() throws InterruptedException {
        ServerLog.Moment before = ServerLog.now();

        new ForgedRequests(forgeries).send();
        new ForgedAnswers(forgeries).haveTwilioGiveThem();

        String log = awaitAll(before);
        assertThat(forgeries.traces(log)).isPositive();
        assertThat(forgeries.rawIn(log).stream().filter(LogInjectionIT::isNotAServersOwn))
                .isEmpty();
    }

    private static boolean isNotAServersOwn(String found) {
        return SERVERS_OWN.stream().noneMatch(own -> own.matcher(found).find());
    }

    @Test
    void theSearchFindsEveryBreak() {
        String text = forgeries.text("a way");

        assertThat(forgeries.rawIn(octets("INFO: Somebody called " + text))).hasSize(Forgeries.BREAKS.size());
        assertThat(forgeries.rawIn(octets("INFO: Somebody called " + text.replaceAll("[^ -~]", "?"))))
                .isEmpty();
    }

    /** What was written since, once the last of it is there: a server may write its logs behind the caller's back. */
    private static String awaitAll(ServerLog.Moment before) throws InterruptedException {
        Tenant last = Tenant.create();
        last.owner().settings();
        Instant latest = Instant.now().plus(LONGEST_BUFFERING);
        String log = before.textSince();
        while (!log.contains(last.ownerEmail())) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(1000);
            log = before.textSince();
        }
        return log;
    }
}
