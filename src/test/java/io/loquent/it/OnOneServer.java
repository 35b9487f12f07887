package io.loquent.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * {@link OnServer}, for what the WAR and the browser make alone, whichever server is between them: how the screens look. Runs
 * with {@code mvn verify} and is left out on the other servers, as {@link io.loquent.run.OwnPayaraMicro} says.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@OnServer
@Tag("one-server")
public @interface OnOneServer {}
