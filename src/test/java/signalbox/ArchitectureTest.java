package signalbox;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import signalbox.run.ReaderId;

/** Keeps the picture in {@code signalbox/package-info.java} true. */
@AnalyzeClasses(packages = "signalbox", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule wireKnowsTheJdkAlone = classes()
            .that()
            .resideInAPackage("signalbox.wire..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "signalbox.wire..");

    @ArchTest
    static final ArchRule childKnowsTheJdkAndWireAlone = classes()
            .that()
            .resideInAPackage("signalbox.child..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.tools..",
                    "com.sun..",
                    "jdk..",
                    "org.jspecify..",
                    "signalbox.wire..",
                    "signalbox.child..");

    @ArchTest
    static final ArchRule runnerAndLessonKnowNobodyButWire = noClasses()
            .that()
            .resideInAnyPackage("signalbox.runner..", "signalbox.lesson..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("signalbox", "signalbox.run..", "signalbox.web..", "signalbox.child..");

    @ArchTest
    static final ArchRule sandboxKnowsTheJdkAlone = classes()
            .that()
            .resideInAPackage("signalbox.sandbox..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "signalbox.sandbox..");

    @ArchTest
    static final ArchRule fewKnowTheSandbox = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "signalbox", "signalbox.sandbox..", "signalbox.runner..", "signalbox.attack..", "signalbox.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("signalbox.sandbox..");

    @ArchTest
    static final ArchRule runnerAndLessonDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("signalbox.runner..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("signalbox.lesson..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule lessonDoesNotKnowRunner = noClasses()
            .that()
            .resideInAPackage("signalbox.lesson..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("signalbox.runner..");

    @ArchTest
    static final ArchRule searchKnowsLessonAlone = noClasses()
            .that()
            .resideInAPackage("signalbox.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "signalbox", "signalbox.run..", "signalbox.runner..", "signalbox.web..", "signalbox.child..");

    @ArchTest
    static final ArchRule onlySearchKnowsItsLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("signalbox.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule runDoesNotKnowWebOrChild = noClasses()
            .that()
            .resideInAPackage("signalbox.run..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("signalbox", "signalbox.web..", "signalbox.child..");

    @ArchTest
    static final ArchRule whatIsKeptKnowsNothingOfPagesAndProcesses = noClasses()
            .that()
            .resideInAPackage("signalbox.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("signalbox", "signalbox.web..", "signalbox.runner..", "signalbox.child..");

    @ArchTest
    static final ArchRule onlyWebKnowsWhatIsKept = noClasses()
            .that()
            .resideOutsideOfPackages("signalbox", "signalbox.web..", "signalbox.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("signalbox.store..");

    @ArchTest
    static final ArchRule aGroupKnowsTheJdkAndReadersAlone = classes()
            .that()
            .resideInAPackage("signalbox.group..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "signalbox.group..")
                            .or(equivalentTo(ReaderId.class)));

    @ArchTest
    static final ArchRule onlyTheStoreKnowsTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("signalbox.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "org.sqlite..", "org.flywaydb..", "java.sql..");

    @ArchTest
    static final ArchRule onlyWebKnowsHttpServersAndTemplates = noClasses()
            .that()
            .resideOutsideOfPackages("signalbox", "signalbox.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "gg.jte..");
}
