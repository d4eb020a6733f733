package signalbox.lesson;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;

/** Each library that lessons are read with is known to few classes, so that it can be exchanged there. */
@AnalyzeClasses(packages = "signalbox", importOptions = ImportOption.DoNotIncludeTests.class)
final class LibrariesTest {

    @ArchTest
    static final ArchRule markdown =
            only("org.commonmark..", Markdown.class, MarkdownCheck.class, CodeRenderer.class, PlainText.class);

    @ArchTest
    static final ArchRule yaml = only("org.snakeyaml..", Yaml.class, Fields.class);

    @ArchTest
    static final ArchRule expressions = only("com.ezylang..", Arithmetic.class, Notation.class);

    @ArchTest
    static final ArchRule tokenizer = only("org.fife..", Listing.class);

    @ArchTest
    static final ArchRule files = noClasses()
            .that()
            .resideInAPackage("signalbox.lesson")
            .and(DescribedPredicate.not(belongToAnyOf(
                    CatalogLoader.class,
                    CatalogSource.class,
                    LessonReader.class,
                    ProgramReader.class,
                    GlossaryReader.class,
                    Page.class,
                    ContentCheck.class,
                    Compiling.class)))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Files.class);

    private static ArchRule only(String library, Class<?>... places) {
        return noClasses()
                .that(DescribedPredicate.not(belongToAnyOf(places)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library);
    }
}
