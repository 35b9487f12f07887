package io.loquent.build;

import groovy.lang.Closure;
import groovy.lang.Script;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a Jenkinsfile is run on instead of Jenkins: it carries out the blocks and writes down every step, one line each,
 * with the blocks around it: {@code pipeline > agent any}.
 */
public abstract class PipelineScript extends Script {
    private final List<String> steps = new ArrayList<>();
    private final Deque<String> around = new ArrayDeque<>();

    public List<String> steps() {
        return steps;
    }

    /** Every bare word of a pipeline, as {@code any} in {@code agent any}, stands for itself. */
    @Override
    public Object getProperty(String name) {
        return name;
    }

    @Override
    public Object invokeMethod(String step, Object arguments) {
        Object[] values = (Object[]) arguments;
        String words = Arrays.stream(values)
                .filter(value -> !(value instanceof Closure))
                .map(Objects::toString)
                .collect(Collectors.joining(" "));
        around.addLast((step + " " + words).strip());
        steps.add(String.join(" > ", around));
        Arrays.stream(values)
                .filter(Closure.class::isInstance)
                .map(Closure.class::cast)
                .forEach(this::carryOut);
        around.removeLast();
        return null;
    }

    private void carryOut(Closure<?> block) {
        block.setDelegate(this);
        block.setResolveStrategy(Closure.DELEGATE_FIRST);
        block.call();
    }
}
