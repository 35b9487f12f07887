package io.loquent;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/** A call of one method, whatever its parameters. */
final class CallTo extends DescribedPredicate<JavaMethodCall> {
    private final Class<?> owner;
    private final String method;

    CallTo(Class<?> owner, String method) {
        super("%s.%s", owner.getSimpleName(), method);
        this.owner = owner;
        this.method = method;
    }

    @Override
    public boolean test(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(method);
    }
}
