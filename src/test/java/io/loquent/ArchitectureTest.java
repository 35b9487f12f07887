package io.loquent;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The borders of this application, as sentences. */
@AnalyzeClasses(packages = "io.loquent", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    static final String[] FACES = {"io.loquent.*.rest..", "io.loquent.*.ui.."};

    private static final DescribedPredicate<JavaClass> FOUNDATIONS = resideInAnyPackage(
                    "io.loquent.twilio..",
                    "io.loquent.organization..",
                    "io.loquent.secret..",
                    "io.loquent.problem..",
                    "io.loquent.text..",
                    "io.loquent.limit..",
                    "io.loquent.database..",
                    "io.loquent.audit..")
            .as("the foundations (twilio, organization, secret, problem, text, limit, database, audit)");

    private static final DescribedPredicate<JavaClass> PROBLEMS_AS_HTTP = resideInAPackage("io.loquent.problem.rest");

    @ArchTest
    static final ArchRule noPackageIsPartOfACycle =
            slices().matching("io.loquent.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingButTheWiringKnowsTheWiring = noClasses()
            .that()
            .resideOutsideOfPackage("io.loquent.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.loquent.app..");

    @ArchTest
    static final ArchRule noCoreKnowsAFace = noClasses()
            .that()
            .resideOutsideOfPackages("io.loquent.app..", FACES[0], FACES[1])
            .should()
            .dependOnClassesThat(resideInAnyPackage(FACES).and(DescribedPredicate.not(PROBLEMS_AS_HTTP)))
            .because(
                    "faces are leaves; only the sign-in mechanism may render a problem, which it must do before JAX-RS");

    @ArchTest
    static final ArchRule noRestFaceKnowsAScreen = noClasses()
            .that()
            .resideInAPackage(FACES[0])
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FACES[1], "com.vaadin..");

    @ArchTest
    static final ArchRule noScreenKnowsARestFace = noClasses()
            .that()
            .resideInAPackage(FACES[1])
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FACES[0], "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule foundationsKnowNoFeature = noClasses()
            .that(are(FOUNDATIONS))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.loquent.activity..",
                    "io.loquent.connection..",
                    "io.loquent.numbers..",
                    "io.loquent.settings..",
                    "io.loquent.signin..");

    @ArchTest
    static final ArchRule coresKnowNoVaadin = noClasses()
            .that()
            .resideOutsideOfPackages("io.loquent.app..", FACES[1])
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule coresKnowNoJaxRs = noClasses()
            .that()
            .resideOutsideOfPackages("io.loquent.app..", FACES[0], "io.loquent.twilio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule twilioIsSpokenToByTheGatewayOnly = noClasses()
            .that()
            .resideOutsideOfPackage("io.loquent.twilio..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("TwilioApi")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.rest.client..", "java.net.http..", "com.twilio..");

    @ArchTest
    static final ArchRule loggersAreConstants = fields().that()
            .haveRawType(java.util.logging.Logger.class)
            .should()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal();

    @ArchTest
    static final ArchRule nothingPrintsToTheConsole = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noExceptionIsNameless = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
}
