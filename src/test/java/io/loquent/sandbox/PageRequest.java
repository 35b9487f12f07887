package io.loquent.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which page is asked for. The token decides: {@code PA} and the SID of the number before the page, or {@code PB} and
 * the SID of the number after it.
 *
 * @see <a href="https://www.twilio.com/docs/usage/twilios-response#pagination">Pagination</a>
 */
record PageRequest(int size, int number, String token) {

    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 1000;

    static PageRequest of(String query) {
        var parameters = parameters(query);
        var size = number(parameters.get("PageSize"), DEFAULT_SIZE);
        return new PageRequest(
                size < 1 ? DEFAULT_SIZE : Math.min(size, LARGEST_SIZE),
                number(parameters.get("Page"), 0),
                parameters.getOrDefault("PageToken", ""));
    }

    /** Empty when there is no such page. */
    Optional<PhoneNumberPage> in(List<SandboxPhoneNumber> numbers) {
        if (token.isEmpty()) {
            return number == 0 ? Optional.of(pageFrom(0, numbers)) : Optional.empty();
        }
        var position = IntStream.range(0, numbers.size())
                .filter(index -> token.endsWith(numbers.get(index).sid()))
                .findFirst();
        if (position.isEmpty() || number < 0) {
            return Optional.empty();
        }
        var start = token.startsWith("PB") ? position.getAsInt() - size : position.getAsInt() + 1;
        return Optional.of(pageFrom(Math.max(start, 0), numbers));
    }

    private PhoneNumberPage pageFrom(int start, List<SandboxPhoneNumber> numbers) {
        var end = Math.min(start + size, numbers.size());
        return new PhoneNumberPage(this, numbers.subList(start, end), start, end < numbers.size());
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (a, b) -> b));
    }

    private static int number(String text, int otherwise) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
