package io.loquent.build;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.GroovyShell;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.junit.jupiter.api.Test;

class JenkinsfileTest {
    private static final String STAGE = "pipeline > stages > stage ";

    private final List<String> steps = steps();

    @Test
    void isADeclarativePipelineThatRunsOnAnyAgent() {
        assertThat(steps).startsWith("pipeline", "pipeline > agent any").contains("pipeline > stages");
        assertThat(steps.stream().filter(step -> step.contains("agent "))).hasSize(1);
    }

    @Test
    void eachStageRunsItsOneCommandAndTheLastKeepsWhatWasBuilt() {
        assertThat(steps.stream().filter(step -> step.startsWith(STAGE)).toList())
                .containsExactlyElementsOf(
                        List.of(
                                stage("Build"),
                                steps("Build"),
                                sh("Build", "mvn -B -ntp clean package -DskipTests"),
                                stage("Reproducible WAR"),
                                steps("Reproducible WAR"),
                                sh("Reproducible WAR", ".ci/reproducible"),
                                stage("Unit"),
                                steps("Unit"),
                                sh("Unit", "mvn -B -ntp test"),
                                stage("Browser"),
                                steps("Browser"),
                                sh("Browser", "mvn -B -ntp verify -Pbrowser"),
                                stage("Payara Micro"),
                                steps("Payara Micro"),
                                sh("Payara Micro", "mvn -B -ntp verify"),
                                stage("WildFly"),
                                steps("WildFly"),
                                sh("WildFly", "mvn -B -ntp verify -Pwildfly"),
                                stage("Payara Server"),
                                steps("Payara Server"),
                                sh("Payara Server", "mvn -B -ntp verify -Ppayara-server"),
                                stage("Layers"),
                                steps("Layers"),
                                sh("Layers", "python3 .ci/layers.py target"),
                                stage("Archive"),
                                steps("Archive"),
                                steps("Archive")
                                        + " > archiveArtifacts {artifacts=target/loquent.war, target/sbom.json, target/screenshots/*.png, fingerprint=true}"));
    }

    @Test
    void theTestReportsAreKeptAndReadWhateverHappened() {
        assertThat(steps.stream().filter(step -> step.startsWith("pipeline > post > always > ")))
                .hasSize(2)
                .allSatisfy(step -> assertThat(step)
                        .contains("target/surefire-reports/TEST-*.xml", "target/failsafe-reports/*/TEST-*.xml"))
                .anySatisfy(step -> assertThat(step).contains("always > junit {testResults="))
                .anySatisfy(step -> assertThat(step).contains("always > archiveArtifacts {artifacts="));
    }

    @Test
    void whatTheBuildCallsIsThere() {
        assertThat(List.of(".ci/run", ".ci/reproducible", ".ci/layers.py", ".ci/behaviour.py"))
                .allSatisfy(file -> assertThat(new File(file)).isFile());
        assertThat(new File(".ci/run")).isExecutable();
        assertThat(new File(".ci/reproducible")).isExecutable();
    }

    private static String stage(String name) {
        return STAGE + name;
    }

    private static String steps(String stage) {
        return stage(stage) + " > steps";
    }

    private static String sh(String stage, String command) {
        return steps(stage) + " > sh " + command;
    }

    private static List<String> steps() {
        CompilerConfiguration onOurBase = new CompilerConfiguration();
        onOurBase.setScriptBaseClass(PipelineScript.class.getName());
        try {
            PipelineScript pipeline = (PipelineScript)
                    new GroovyShell(JenkinsfileTest.class.getClassLoader(), onOurBase).parse(new File("Jenkinsfile"));
            pipeline.run();
            return pipeline.steps();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
