package io.loquent.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TenantLimitTest {
    private static final long MEMBER = 7;
    private static final long ORGANIZATION = 8;

    @Test
    void aMemberAndTheirOrganizationHaveACountEach() {
        List<Counter> counters = new TenantLimit("connect", 2, 6, 12).counters(MEMBER, ORGANIZATION);

        assertThat(counters)
                .containsExactly(
                        new Counter("connect.member", "7", List.of(new Limit(2, Duration.ofMinutes(6)))),
                        new Counter("connect.organization", "8", List.of(new Limit(6, Duration.ofMinutes(2)))));
    }

    @Test
    void theSettingsAreNamedThatBearNothing() {
        new TenantLimit("connect", 1, 1, 1).requireUsable();

        Stream.of(
                        new TenantLimit("connect", 0, 1, 1),
                        new TenantLimit("connect", 1, 0, 1),
                        new TenantLimit("connect", 1, 1, 0))
                .forEach(limit -> assertThatIllegalStateException()
                        .isThrownBy(limit::requireUsable)
                        .withMessage("loquent.limits.connect.member, .organization and .minutes must be 1 or more"));
    }
}
