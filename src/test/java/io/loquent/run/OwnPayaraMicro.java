package io.loquent.run;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * The tests of this class start a Payara Micro by themselves, or look into one from outside: they run with {@code mvn
 * verify} and are left out on the other servers. The build goes by the tag, {@code .ci/layers.py} by the name of this
 * annotation in the sources.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("own-payara-micro")
public @interface OwnPayaraMicro {}
