package io.loquent.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A phone number of a sandbox account, out of the range 555-01xx that is kept for fiction. It can do one of three
 * things in turn: everything, calls only, messages only; never fax.
 *
 * @param sid {@code PN} and 32 hex digits
 * @param phoneNumber in E.164, such as {@code +14155550100}
 */
public record SandboxPhoneNumber(
        String sid, String phoneNumber, String friendlyName, boolean voice, boolean sms, boolean mms) {

    private static final int NUMBERS_PER_AREA = 100;

    /** The first numbers of the area; beyond a hundred they go on in the areas after it. */
    static List<SandboxPhoneNumber> of(String accountSid, int firstAreaCode, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> at(index, accountSid, firstAreaCode))
                .toList();
    }

    private static SandboxPhoneNumber at(int index, String accountSid, int firstAreaCode) {
        var areaCode = firstAreaCode + index / NUMBERS_PER_AREA;
        var line = String.format(Locale.ROOT, "01%02d", index % NUMBERS_PER_AREA);
        var kind = index % 3;
        return new SandboxPhoneNumber(
                "PN" + accountSid.substring(2, 30) + "%04x".formatted(index),
                "+1" + areaCode + "555" + line,
                "(" + areaCode + ") 555-" + line,
                kind != 2,
                kind != 1,
                kind != 1);
    }
}
