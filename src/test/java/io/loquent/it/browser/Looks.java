package io.loquent.it.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ways one state of the screen can look: light and dark, wide and as narrow as a phone. Taking a picture and looking
 * for what is wrong are one step, so that no state has the one without the other.
 */
enum Looks {
    LIGHT_WIDE(ColorScheme.LIGHT, Visitor.WIDE),
    LIGHT_NARROW(ColorScheme.LIGHT, Visitor.NARROW),
    DARK_NARROW(ColorScheme.DARK, Visitor.NARROW),
    DARK_WIDE(ColorScheme.DARK, Visitor.WIDE);

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

    /** The page that tells a problem has no scripts, hence no theme, and follows the scheme by its style sheet alone. */
    private static final String OTHER_SCHEME = """
            dark => {
                const background = getComputedStyle(document.body).backgroundColor;
                const [red, green, blue] = background.match(/[\\d.]+/g).map(Number);
                const theme = document.querySelector('.problem-page') ? (dark ? 'dark' : '')
                        : document.documentElement.getAttribute('theme');
                return theme === (dark ? 'dark' : '') && (red + green + blue < 3 * 64) === dark ? ''
                        : 'theme ' + theme + ' on ' + background;
            }""";

    /** NB: axe leaves WCAG 2.2's own rules out unless asked for them one by one. */
    private static final String AXE = """
            async () => {
                const rules = axe.getRules(['wcag22aa']).map(rule => rule.ruleId);
                const found = await axe.run({
                    rules: Object.fromEntries(rules.map(rule => [rule, { enabled: true }])),
                    resultTypes: ['violations'],
                });
                const ran = [...found.violations, ...found.passes, ...found.incomplete, ...found.inapplicable];
                return [
                    ...rules.filter(rule => !ran.some(each => each.id === rule)).map(rule => rule + ' did not run'),
                    ...found.violations.map(rule => rule.id + ' at ' + rule.nodes.map(node => node.target).join(', ')),
                ];
            }""";

    private final ColorScheme scheme;
    private final int width;

    Looks(ColorScheme scheme, int width) {
        this.scheme = scheme;
        this.width = width;
    }

    /** Takes a picture of each and returns what is wrong with it; leaves the page in the last one. */
    static List<String> complaints(Page page, String state) {
        List<String> complaints = new ArrayList<>();
        for (Looks look : values()) {
            String name = state + "-" + look.scheme.name().toLowerCase(Locale.ROOT) + "-" + look.width;
            look.show(page);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
            look.faults(page).forEach(fault -> complaints.add(name + ": " + fault));
        }
        return complaints;
    }

    private void show(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, Visitor.HEIGHT);
        page.evaluate(SETTLED);
    }

    private List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        String other = (String) page.evaluate(OTHER_SCHEME, scheme == ColorScheme.DARK);
        if (!other.isEmpty()) {
            faults.add("not the scheme asked for: " + other);
        }
        String beyond = (String) page.evaluate(BEYOND_THE_EDGE);
        if (!beyond.isEmpty()) {
            faults.add("beyond the edge: " + beyond);
        }
        if (hasOfItsOwn()) {
            faults.addAll(violations(page));
        }
        return faults;
    }

    /** Axe takes longest: two looks are enough for it to see each scheme's colours and each width's layout. */
    private boolean hasOfItsOwn() {
        return this == LIGHT_WIDE || this == DARK_NARROW;
    }

    /** Axe stays in the page, which its own library would bring along each time, and a second page to sum up. */
    private static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) page.evaluate(AXE)).stream().map(String::valueOf).toList();
    }
}
