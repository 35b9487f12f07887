package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page lets run what it brought itself and nothing that somebody smuggled into it. */
@OnServer
class PagePolicyIT {
    private static final Pattern SCRIPTS = Pattern.compile("script-src ([^;]*)");
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/]{22}==)'");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>");

    @Test
    void inlineScriptsRunByANonceOnly() throws Exception {
        HttpResponse<String> page = page();

        assertThat(scriptSources(page)).containsPattern(NONCE).doesNotContain("unsafe-inline", "*", "http", "data:");
        assertThat(SCRIPT.matcher(page.body()).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(script -> script.contains("nonce=\"" + nonce(page) + "\""));
    }

    @Test
    void everyLoadHasANonceOfItsOwn() throws Exception {
        assertThat(nonce(page())).isNotEqualTo(nonce(page()));
    }

    private static String nonce(HttpResponse<String> page) {
        return first(NONCE, scriptSources(page));
    }

    private static String scriptSources(HttpResponse<String> page) {
        return first(SCRIPTS, String.join(", ", page.headers().allValues("Content-Security-Policy")));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> page() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(TestBed.url().resolve("/sign-in")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
