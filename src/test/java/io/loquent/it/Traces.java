package io.loquent.it;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The forms in which secrets could show: plain, hex of both cases, and base64 wherever in a longer text they begin. */
public final class Traces {
    private final List<String> forms = new ArrayList<>();

    private Traces() {}

    public static Traces ofAll(List<String> secrets) {
        Traces traces = new Traces();
        secrets.forEach(traces::add);
        return traces;
    }

    /** The forms that occur in the text. */
    public List<String> in(String text) {
        return forms.stream().filter(text::contains).toList();
    }

    int longest() {
        return forms.stream().mapToInt(String::length).max().orElseThrow();
    }

    private void add(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        forms.addAll(List.of(secret, hex, hex.toUpperCase(Locale.ROOT)));
        for (int offset = 0; offset < 3; offset++) {
            forms.add(base64(bytes, offset, Base64.getEncoder()));
            forms.add(base64(bytes, offset, Base64.getUrlEncoder()));
        }
    }

    /** The characters that depend on the secret alone when {@code offset} bytes (modulo 3) stand before it. */
    private static String base64(byte[] secret, int offset, Base64.Encoder encoder) {
        byte[] shifted = new byte[offset + secret.length];
        System.arraycopy(secret, 0, shifted, offset, secret.length);
        int first = (offset * 8 + 5) / 6;
        int end = shifted.length * 8 / 6;
        return new String(Arrays.copyOfRange(encoder.encode(shifted), first, end), StandardCharsets.US_ASCII);
    }
}
