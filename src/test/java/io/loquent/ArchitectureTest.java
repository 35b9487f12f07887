package io.loquent;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.loquent.app.Timetable;
import io.loquent.connection.ConnectForm;
import io.loquent.connection.CredentialResolver;
import io.loquent.secret.SecretText;
import io.loquent.secret.SecretVault;
import io.loquent.twilio.TwilioCredentials;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The borders of this application, as sentences. */
@AnalyzeClasses(packages = "io.loquent", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FACES = {"io.loquent.*.rest..", "io.loquent.*.ui.."};

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

    private static DescribedPredicate<JavaClass> areOtherThan(String... simpleNames) {
        return DescribedPredicate.describe("are other than " + List.of(simpleNames), known -> !List.of(simpleNames)
                .contains(known.getSimpleName()));
    }

    private static DescribedPredicate<JavaClass> dependOn(Class<?> type) {
        return DescribedPredicate.describe(
                "depend on " + type.getSimpleName(), known -> known.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(type)));
    }

    private static ArchCondition<JavaMethod> haveANameOfTheirOwn() {
        return new ArchCondition<>("have a name of their own") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long alike = method.getOwner().getMethods().stream()
                        .filter(other -> other.getName().equals(method.getName()))
                        .count();
                events.add(new SimpleConditionEvent(method, alike == 1, method.getFullName() + ": " + alike));
            }
        };
    }

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
    static final ArchRule aSealedTokenIsOpenedByTheResolverOnly = noClasses()
            .that()
            .doNotBelongToAnyOf(CredentialResolver.class, SecretVault.class)
            .should()
            .callMethodWhere(new CallTo(SecretVault.class, "open"));

    @ArchTest
    static final ArchRule aSecretIsRevealedByFewNamedClasses = noClasses()
            .that(areOtherThan(
                    "ConnectForm",
                    "Keyset",
                    "KeysetDraft",
                    "MemberCommands",
                    "Members",
                    "PasswordForm",
                    "RandomSecret",
                    "SecretText",
                    "SecretVault",
                    "TwilioCredentials",
                    "TwilioGateway",
                    "ApiTokenIdentityStore",
                    "ApiTokenResource",
                    "ApiTokenSecret",
                    "MemberResource",
                    "ShownOnce"))
            .should()
            .callMethodWhere(new CallTo(SecretText.class, "reveal"))
            .because("every use of a plain secret must be one that somebody has thought about");

    @ArchTest
    static final ArchRule noFieldKeepsOpenedCredentials = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .should()
            .haveRawType(TwilioCredentials.class)
            .because("credentials are local variables: no field, no cache, no static");

    @ArchTest
    static final ArchRule noScreenKeepsASecret = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(FACES[1])
            .should()
            .haveRawType(SecretText.class)
            .orShould()
            .haveRawType(ConnectForm.class)
            .because("a view rests in the session");

    @ArchTest
    static final ArchRule entitiesAreReadAndWrittenByStoresOnly = classes()
            .that(dependOn(EntityManager.class))
            .should()
            .beAnnotatedWith(Stateless.class)
            .andShould()
            .resideInAnyPackage(
                    "io.loquent.activity",
                    "io.loquent.apitoken",
                    "io.loquent.audit",
                    "io.loquent.organization",
                    "io.loquent.security");

    @ArchTest
    static final ArchRule rolesAreDecidedInTheCores = methods()
            .that()
            .areAnnotatedWith(RolesAllowed.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .because("both faces call the EJB, and only there do all servers enforce roles alike");

    @ArchTest
    static final ArchRule timersAreInTheTimetableOnly = methods()
            .that()
            .areAnnotatedWith(Schedule.class)
            .should()
            .beDeclaredIn(Timetable.class)
            .because("a timer that throws is gone on Payara, and only there is everything caught");

    @ArchTest
    static final ArchRule whatTheContainerCallsHasANameOfItsOwn = methods()
            .that()
            .areAnnotatedWith(PostConstruct.class)
            .or()
            .areAnnotatedWith(PreDestroy.class)
            .or()
            .areAnnotatedWith(Schedule.class)
            .should(haveANameOfTheirOwn())
            .because("Payara finds them by name, and calls whichever of several it comes upon");

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
