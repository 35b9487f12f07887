package io.loquent.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import io.loquent.it.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything the browser got to hold: answers, their headers, storage, cookies, the page. */
final class Received {
    /** Also shadow trees and what stands in fields, which no markup shows. */
    private static final String WHOLE_PAGE = """
            () => {
                const parts = [document.documentElement.outerHTML, location.href, history.state && JSON.stringify(history.state),
                        JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
                const walk = root => root.querySelectorAll('*').forEach(element => {
                    if (typeof element.value === 'string') parts.push(element.value);
                    if (element.shadowRoot) { parts.push(element.shadowRoot.innerHTML); walk(element.shadowRoot); }
                });
                walk(document);
                return parts.join('\\n');
            }""";

    private final Page page;
    private final List<Response> responses = new ArrayList<>();

    Received(Page page) {
        this.page = page;
        page.onResponse(responses::add);
    }

    /** How many answers were kept and readable; a search through none would prove nothing. */
    long readableAnswers() {
        return soFar().stream()
                .map(Received::body)
                .filter(body -> !body.isEmpty())
                .count();
    }

    /** Whether a secret is anywhere in it, in any form. */
    boolean holds(Traces secret) {
        Stream<String> rest = Stream.of(
                (String) page.evaluate(WHOLE_PAGE),
                page.context().cookies().stream()
                        .map(cookie -> cookie.name + cookie.value)
                        .toList()
                        .toString(),
                page.context().storageState());
        return Stream.concat(soFar().stream().map(Received::text), rest)
                .anyMatch(text -> !secret.in(text).isEmpty());
    }

    /** A copy: reading a body lets further answers arrive, which would change the list under the reader. */
    private List<Response> soFar() {
        return List.copyOf(responses);
    }

    private static String text(Response response) {
        return response.url() + response.headers() + body(response);
    }

    /** NB: the body of an answer to an earlier page is gone with that page; search before leaving one. */
    private static String body(Response response) {
        try {
            return response.text();
        } catch (PlaywrightException gone) {
            return "";
        }
    }
}
