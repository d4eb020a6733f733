package signalbox;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import signalbox.web.templates.DynamicTemplates;
import signalbox.web.templates.Templates;

/** Templates that are read from their files, each time they change. */
final class LiveTemplates {

    private LiveTemplates() {}

    /**
     * The templates of a folder; thread-safe.
     *
     * @param classes folder for what they are compiled to
     */
    static Templates of(Path folder, Path classes) {
        CodeResolver files = new DirectoryCodeResolver(folder);
        TemplateEngine engine = TemplateEngine.create(files, classes, ContentType.Html);
        engine.setCompileArgs(
                "--enable-preview",
                "--release",
                String.valueOf(Runtime.version().feature()));
        return new DynamicTemplates(engine);
    }
}
