package io.loquent.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** NB: an EJB's transaction has begun when this is called, but holds no connection before its first statement. */
@InTurn
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class InTurnInterceptor {
    @Inject
    private ChainTurns turns;

    @AroundInvoke
    Object inTurn(InvocationContext call) throws Exception {
        AuditEntry event = Arrays.stream(call.getParameters())
                .filter(AuditEntry.class::isInstance)
                .map(AuditEntry.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(call.getMethod() + " is given no event"));
        return turns.of(event.organization(), call::proceed);
    }
}
