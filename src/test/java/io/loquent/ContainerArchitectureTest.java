package io.loquent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

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
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;

/** What is left to the container, and what all servers do alike only when it is asked for in one way. */
@AnalyzeClasses(packages = "io.loquent", importOptions = DoNotIncludeTests.class)
class ContainerArchitectureTest {
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
}
