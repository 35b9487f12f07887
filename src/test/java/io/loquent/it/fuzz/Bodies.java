package io.loquent.it.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bodies: the JSON that is asked for, and what bytes can be besides. */
final class Bodies {
    private static final byte[] NONE = {};
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_RAW = 200;
    private static final List<String> BROKEN_UTF_8 =
            List.of("\u00c3", "\u00ff", "\u00ed\u00a0\u0080", "\u00c0\u00af", "\u00f4\u0090\u0080\u0080", "\u0000");

    private final Choice choice;
    private final JsonTexts json;

    Bodies(Choice choice, JsonTexts json) {
        this.choice = choice;
        this.json = json;
    }

    byte[] of(Operation operation) {
        return operation.body().map(this::described).orElseGet(() -> choice.oneIn(8) ? strange(NONE) : NONE);
    }

    private byte[] described(Place content) {
        byte[] grown = json.value("", content.at("schema").orElseThrow()).getBytes(StandardCharsets.UTF_8);
        return choice.oneIn(6) ? strange(grown) : grown;
    }

    private byte[] strange(byte[] grown) {
        return switch (choice.upTo(8)) {
            case 0 -> Arrays.copyOf(grown, choice.upTo(grown.length));
            case 1 -> joined(grown, choice.bytes(MOST_RAW));
            case 2 -> joined(grown, choice.of(BROKEN_UTF_8).getBytes(StandardCharsets.ISO_8859_1), grown);
            case 3 -> new String(grown, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 4 -> joined("\ufeff".getBytes(StandardCharsets.UTF_8), grown);
            case 5 -> asLongAsItMayBeOrByOneLonger(grown);
            case 6 -> withinAText(grown);
            case 7 -> NONE;
            default -> choice.bytes(MOST_RAW);
        };
    }

    private byte[] asLongAsItMayBeOrByOneLonger(byte[] grown) {
        int length = MOST_BYTES + choice.upTo(1);
        byte[] filled = Arrays.copyOf(grown, length);
        Arrays.fill(filled, Math.min(grown.length, length), length, (byte) ' ');
        return filled;
    }

    /** NB: bytes that are no UTF-8 where they would be part of a value. */
    private byte[] withinAText(byte[] grown) {
        int quote = new String(grown, StandardCharsets.ISO_8859_1).lastIndexOf('"');
        int at = Math.max(0, quote);
        return joined(
                Arrays.copyOf(grown, at),
                choice.of(BROKEN_UTF_8).getBytes(StandardCharsets.ISO_8859_1),
                Arrays.copyOfRange(grown, at, grown.length));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
