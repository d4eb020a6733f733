package signalbox.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A small content without problems, to be spoilt by a test. */
final class SoundContent {

    private static final String LESSON = """
            ---
            title: First lesson
            summary: What comes first.
            minutes: 3
            ---
            ## A plan

            ![A plan](plan.svg)
            See the [next](lesson:second#end) one.

            ```java
            int x = a < b;
            ```

            | thread | task |
            | ------ | ---- |
            | 1      | 2    |

            ```prediction
            id: order
            lab: sum
            prompt: Which is *first*?
            ```

            ```lab
            id: sum
            title: A sum
            baseline: Loop
            load: waiting
            last-line: done {threads}
            knobs:
              - name: threads
                label: Threads
                min: 1
                max: 64
                preset: 5
            programs:
              - name: Loop
                label: A loop
              - name: Pool
                label: A pool
                load: computing
                formula: baseline / threads
                marks:
                  wait for them: |
                    int threads
                    IO.println("done
            ```

            ## A plan

            Again.

            ```question
            id: how-many
            prompt: How many?
            # Only one choice
            # can be
            # right.
            choices:
              - answer: Two
                right: true
                reason: That is how many there are.
              - answer: Three
                reason: Count again.
            ```
            ```hints
            id: ladder
            prompt: Do it.
            hints:
              - Think.
              - Think harder.
            solution: Done.
            ```
            """;

    private static final String PROGRAM = """

            void main() {
                int threads = Integer.getInteger("threads", 5);
                IO.println("done " + threads);
            }
            """;

    private static final String GLOSSARY = """
            ---
            title: Words
            summary: What they mean.
            ---
            ## Scheduler

            It decides *which* thread runs. There may be `two` of them.

            ## I/O-bound

            Mostly waiting; see [the scheduler](term:scheduler).
            """;

    private final Map<String, String> files = new HashMap<>(Map.of(
            "README.md",
            "How to write lessons\n",
            "glossary.md",
            GLOSSARY,
            "01-part/chapter.md",
            "---\ntitle: Part\nsummary: All\n---\n",
            "01-part/01-first/lesson.md",
            LESSON,
            "01-part/01-first/plan.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
            "01-part/01-first/Loop.java",
            PROGRAM,
            "01-part/01-first/Pool.java",
            PROGRAM,
            "01-part/02-second/lesson.md",
            "---\ntitle: Second\nsummary: More.\nminutes: 1\n---\nText.\n\n## End\n"));

    void add(String file, String text) {
        files.put(file, text);
    }

    /** Replaces text that must stand in that file. */
    void change(String file, String from, String to) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(from)) {
            throw new IllegalArgumentException("'" + from + "' does not stand in " + file);
        }
        files.put(file, text.replace(from, to));
    }

    String text(String file) {
        return files.getOrDefault(file, "");
    }

    void write(Path root) throws IOException {
        for (var file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
