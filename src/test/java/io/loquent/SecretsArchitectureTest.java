package io.loquent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.loquent.connection.ConnectForm;
import io.loquent.connection.CredentialResolver;
import io.loquent.secret.SecretText;
import io.loquent.secret.SecretVault;
import io.loquent.twilio.TwilioCredentials;
import java.util.List;

/** Who may have a secret in the plain, and where none may stay. */
@AnalyzeClasses(packages = "io.loquent", importOptions = DoNotIncludeTests.class)
class SecretsArchitectureTest {
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
            .resideInAPackage(ArchitectureTest.FACES[1])
            .should()
            .haveRawType(SecretText.class)
            .orShould()
            .haveRawType(ConnectForm.class)
            .because("a view rests in the session");

    private static DescribedPredicate<JavaClass> areOtherThan(String... simpleNames) {
        return DescribedPredicate.describe("are other than " + List.of(simpleNames), known -> !List.of(simpleNames)
                .contains(known.getSimpleName()));
    }
}
