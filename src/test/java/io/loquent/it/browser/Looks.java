package io.loquent.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** The ways one state of the screen can look: light and dark, wide and as narrow as a phone. */
final class Looks {
    /**
     * Colours of an element in transition have contrasts of their own. NB: a scheme's transitions begin a frame or two
     * after it was asked for, and those of a component's inside are its shadow tree's.
     */
    private static final String SETTLED = """
            async () => {
                const roots = root => [root, ...[...root.querySelectorAll('*')]
                        .filter(element => element.shadowRoot).flatMap(element => roots(element.shadowRoot))];
                const passing = animation => animation.effect.getComputedTiming().iterations < 99
                        && animation.playState === 'running';
                const frame = () => new Promise(requestAnimationFrame);
                for (let calm = 0; calm < 3; calm++) {
                    await frame();
                    const running = roots(document).flatMap(root => root.getAnimations()).filter(passing);
                    if (running.length) {
                        calm = 0;
                        await Promise.allSettled(running.map(animation => animation.finished));
                    }
                }
            }""";

    /** NB: the frame hides what is too wide for it, so that the page itself never scrolls; the grid scrolls by itself. */
    private static final String BEYOND_THE_EDGE = """
            () => [document.documentElement, ...document.querySelectorAll('main *, vaadin-dialog-overlay *')]
                .filter(element => !element.closest('vaadin-grid, .only-heard'))
                .filter(element => Math.max(element.getBoundingClientRect().right,
                        element === document.documentElement ? element.scrollWidth : 0) > innerWidth + 1)
                .map(element => element.localName + '.' + element.className).join(', ')""";

    private Looks() {}

    /** Takes a picture of each and returns what is wrong with it: axe's violations, and what reaches beyond its edge. */
    static List<String> complaints(Visitor visitor, String state) {
        List<String> complaints = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(Visitor.WIDE, Visitor.NARROW)) {
                String look = state + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
                Page page = visitor.page();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(width, Visitor.HEIGHT);
                settle(page);
                visitor.picture(look);
                complaints.addAll(violations(page, look));
                String beyond = (String) page.evaluate(BEYOND_THE_EDGE);
                if (!beyond.isEmpty()) {
                    complaints.add(look + ": beyond the edge: " + beyond);
                }
            }
        }
        return complaints;
    }

    private static void settle(Page page) {
        page.evaluate(SETTLED);
    }

    private static List<String> violations(Page page, String look) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> look + ": " + rule.getId() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
    }
}
