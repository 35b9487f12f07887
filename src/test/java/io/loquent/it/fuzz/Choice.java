package io.loquent.it.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;

/** The fuzzer's bytes as decisions. When they end every decision is the first one, which is the ordinary one. */
final class Choice {
    private final FuzzedDataProvider data;

    Choice(FuzzedDataProvider data) {
        this.data = data;
    }

    <T> T of(List<T> options) {
        return options.get(upTo(options.size() - 1));
    }

    /** From 0 on. */
    int upTo(int most) {
        return data.consumeInt(0, most);
    }

    /** Whether it is that one case of so many that is not the ordinary one. */
    boolean oneIn(int cases) {
        return upTo(cases - 1) == cases - 1;
    }

    /** Any characters: controls, unpaired surrogates. */
    String text(int most) {
        return data.consumeString(most);
    }

    byte[] bytes(int most) {
        return data.consumeBytes(most);
    }
}
