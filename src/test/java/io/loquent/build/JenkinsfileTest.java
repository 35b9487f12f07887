package io.loquent.build;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.GroovyShell;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.junit.jupiter.api.Test;

class JenkinsfileTest {

    @Test
    void hasAStageForBuildItsRepetitionUnitTestsEachServerAndTheArchive() throws IOException {
        List<String> stages =
                steps().stream().filter(step -> step.startsWith("stage ")).toList();

        assertThat(stages)
                .containsExactly(
                        "stage Build",
                        "stage Reproducible WAR",
                        "stage Unit",
                        "stage Payara Micro and browser",
                        "stage WildFly",
                        "stage Payara Server",
                        "stage Archive");
    }

    @Test
    void runsTheTestCommandOfTheReadmeOnEveryServer() throws IOException {
        assertThat(steps())
                .contains(
                        "sh mvn -B -ntp verify",
                        "sh mvn -B -ntp verify -Pwildfly",
                        "sh mvn -B -ntp verify -Ppayara-server");
    }

    @Test
    void keepsTheWarItsBillOfMaterialsAndTheTestReports() throws IOException {
        assertThat(steps())
                .anySatisfy(step -> assertThat(step)
                        .startsWith("archiveArtifacts")
                        .contains("target/loquent.war", "target/sbom.json"))
                .anySatisfy(step -> assertThat(step).startsWith("junit").contains("TEST-*.xml"));
    }

    private static List<String> steps() throws IOException {
        CompilerConfiguration onOurBase = new CompilerConfiguration();
        onOurBase.setScriptBaseClass(PipelineScript.class.getName());
        PipelineScript pipeline = (PipelineScript)
                new GroovyShell(JenkinsfileTest.class.getClassLoader(), onOurBase).parse(new File("Jenkinsfile"));
        pipeline.run();
        return pipeline.steps();
    }
}
