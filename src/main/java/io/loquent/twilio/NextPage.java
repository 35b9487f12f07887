package io.loquent.twilio;

/**
 * Which page of a list to ask for. Only number and token are taken from Twilio's {@code next_page_uri}, never its path
 * or host: a lying answer cannot send the credentials elsewhere.
 *
 * @param token opaque to us; null for the first page
 * @see <a href="https://www.twilio.com/docs/usage/twilios-response#pagination">Twilio: paging</a>
 */
record NextPage(int number, String token) {
    static final NextPage FIRST = new NextPage(0, null);
}
