package io.loquent.it;

import java.io.IOException;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** Starts the {@link TestBed} before the server and stops it after. */
public class TestBedExtension implements LoadableExtension {
    private static final int BEFORE_THE_SERVER = 100;
    private static final int AFTER_THE_SERVER = -100;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Lifecycle.class);
    }

    /** What Arquillian calls. */
    public static class Lifecycle {
        public void start(@Observes(precedence = BEFORE_THE_SERVER) BeforeSuite event) throws Exception {
            TestBed.start();
        }

        /** NB: Payara Micro says that it is ready also when the deployment failed. */
        public void awaitApplication(@Observes AfterDeploy event) throws Exception {
            TestBed.awaitReady();
        }

        public void stop(@Observes(precedence = AFTER_THE_SERVER) AfterSuite event) throws IOException {
            Behaviour.write();
            TestBed.stop();
        }
    }
}
