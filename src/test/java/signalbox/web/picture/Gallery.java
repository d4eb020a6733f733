package signalbox.web.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signalbox.run.Timeline;
import signalbox.web.templates.StaticTemplates;

/**
 * Writes pictures of made-up runs into a folder, to be looked at: {@code gallery.html} with all of them, and each as a
 * file of its own. Argument: the folder.
 */
final class Gallery {

    private Gallery() {}

    static Map<String, Story> stories() {
        Map<String, Story> stories = new LinkedHashMap<>();
        stories.put("one", Stories.downloads(1, 20));
        stories.put("five", Stories.downloads(5, 40));
        stories.put("forty", Stories.downloads(40, 160));
        stories.put("computing", Stories.computing(8));
        stories.put("processes", Stories.processes(4));
        stories.put("contention", Stories.contention(6));
        stories.put("tasks", Stories.sleepers(40));
        stories.put("sleepers", Stories.sleepers(10_000));
        return stories;
    }

    static Timeline timeline(Story story) {
        Timeline timeline = new Timeline();
        story.all().forEach(timeline::add);
        return timeline;
    }

    static String page(String body) throws IOException {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pictures</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <style>body{font-family:system-ui,sans-serif;margin:16px;background:var(--pic-back)}%s</style>
                </head><body>%s</body></html>
                """.formatted(css("tokens.css") + css("picture.css") + css("spans.css"), body);
    }

    private static String css(String name) throws IOException {
        return Files.readString(Path.of("static/css").resolve(name));
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Pictures pictures = new Pictures(new StaticTemplates(), System::nanoTime);
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, Story> story : stories().entrySet()) {
            Timeline timeline = timeline(story.getValue());
            String figure = pictures.whole(timeline, story.getKey());
            all.append("<h2>").append(story.getKey()).append("</h2>").append(figure);
            Files.writeString(folder.resolve(story.getKey() + ".html"), page(figure));
            Files.writeString(
                    folder.resolve(story.getKey() + ".svg"),
                    pictures.svg(timeline, Grouping.TASKS, new Caption(story.getKey(), "made up")));
        }
        String chart = new ComparisonChart(new StaticTemplates())
                .draw(Comparisons.fourWays(), List.of("Virtual", "Processes", "FiveThreads", "Synchronous"), Map.of());
        Files.writeString(folder.resolve("comparison.html"), page(chart));
        all.append("<h2>comparison</h2>").append(chart);
        Files.writeString(folder.resolve("gallery.html"), page(all.toString()));
    }
}
