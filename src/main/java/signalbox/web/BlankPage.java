package signalbox.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import signalbox.lesson.Ends;
import signalbox.lesson.Knob;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;
import signalbox.run.RunRequest;
import signalbox.wire.SourceFile;

/** A program that belongs to no lesson, as a request that the desk takes. Stateless. */
public final class BlankPage {

    /** What a reader begins with. */
    static final List<SourceFile> BEGINNING = List.of(new SourceFile("Main.java", """
            void main() throws Exception {
                var threads = new ArrayList<Thread>();
                for (int i = 0; i < Integer.getInteger("threads", 3); i++) {
                    int number = i;
                    threads.add(Thread.ofVirtual().start(() -> {
                        try {
                            Thread.sleep(100 * (number + 1));
                            IO.println("Thread " + number + " is done");
                        } catch (InterruptedException stop) {
                            Thread.currentThread().interrupt();
                        }
                    }));
                }
                for (var thread : threads) {
                    thread.join();
                }
            }
            """));

    private static final String SLUG = "play";
    private static final int MOST_KNOBS = 8;
    private static final int MOST_DELAY_MILLIS = 10_000;
    private static final int LARGEST = 1_000_000_000;

    /** Also what keeps the JVM's own properties, which have dots, from being set. */
    private static final Pattern KNOB = Pattern.compile("([a-z][A-Za-z0-9]{0,29}) *= *(-?[0-9]{1,10})");

    private BlankPage() {}

    /**
     * What a reader chooses besides the text.
     *
     * @param knobs name and value of what the program reads with {@code Integer.getInteger}, in the order of their names
     * @param seconds that it may take
     * @param mostSeconds that the site allows
     * @param computes whether it has the cores to itself
     * @param practice whether the practice site runs beside it
     */
    public record Choice(Map<String, Integer> knobs, int seconds, int mostSeconds, boolean computes, boolean practice) {

        /** The knobs as they are written: {@code tasks=20 threads=4}. */
        public String knobText() {
            return knobs.entrySet().stream()
                    .map(knob -> knob.getKey() + "=" + knob.getValue())
                    .collect(Collectors.joining(" "));
        }

        static Choice usual(int mostSeconds) {
            return new Choice(Map.of(), Math.min(10, mostSeconds), mostSeconds, false, false);
        }
    }

    static boolean isOf(RunRequest request) {
        return request.lesson().number() == 0;
    }

    /** What the form says; throws the problem to answer with where something is not allowed. */
    static Choice choice(Context ctx, int mostSeconds) {
        return new Choice(
                knobs(Optional.ofNullable(ctx.formParam("knobs")).orElse("")),
                seconds(Optional.ofNullable(ctx.formParam("seconds")).orElse(""), mostSeconds),
                mostSeconds,
                ctx.formParam("computes") != null,
                ctx.formParam("practice") != null);
    }

    static Map<String, Integer> knobs(String text) {
        Map<String, Integer> knobs = new TreeMap<>();
        List<String> written = Arrays.stream(text.replaceAll(" *= *", "=").split("[\\s,;]+"))
                .filter(knob -> !knob.isEmpty())
                .toList();
        for (String knob : written) {
            var found = KNOB.matcher(knob);
            if (!found.matches() || Math.abs(Long.parseLong(found.group(2))) > LARGEST) {
                throw HttpProblem.unprocessable(
                        "Numbers are written like “threads=4 tasks=20”, a small letter first and"
                                + " at most 1,000,000,000, so nothing was started.");
            }
            knobs.put(found.group(1), Integer.parseInt(found.group(2)));
        }
        within(knobs, Lab.CARRIERS, Lab.MOST_CARRIERS);
        within(knobs, Lab.PRACTICE_DELAY, MOST_DELAY_MILLIS);
        if (knobs.size() > MOST_KNOBS) {
            throw HttpProblem.unprocessable("There may be at most 8 numbers, so nothing was started.");
        }
        return knobs;
    }

    /** Those names set what is outside the program. */
    private static void within(Map<String, Integer> knobs, String name, int most) {
        int value = knobs.getOrDefault(name, 1);
        if (value < 1 || value > most) {
            throw HttpProblem.unprocessable(
                    "“%s” must be from 1 to %,d, so nothing was started.".formatted(name, most));
        }
    }

    private static int seconds(String text, int most) {
        try {
            int seconds = Integer.parseInt(text.strip());
            if (1 <= seconds && seconds <= most) {
                return seconds;
            }
        } catch (NumberFormatException notANumber) {
            throw wrongSeconds(most);
        }
        throw wrongSeconds(most);
    }

    private static HttpProblem wrongSeconds(int most) {
        return HttpProblem.unprocessable(
                "The time must be a whole number of seconds from 1 to " + most + ", so nothing was started.");
    }

    static RunRequest request(List<SourceFile> files, Choice choice) {
        Program program = new Program(
                        "Main",
                        "Your program",
                        "",
                        choice.computes() ? Program.Load.COMPUTING : Program.Load.WAITING,
                        choice.practice(),
                        false,
                        true,
                        0,
                        Ends.FINISHED,
                        Optional.empty(),
                        Optional.empty(),
                        List.of())
                .edited(files);
        List<Knob> knobs = new ArrayList<>();
        choice.knobs().forEach((name, value) -> knobs.add(new Knob(name, name, "", -LARGEST, LARGEST, value, false)));
        Lab lab = new Lab(SLUG, "A blank page", List.of(program), knobs, program.name());
        Lesson lesson = new Lesson(0, SLUG, "A blank page", "", 1, List.of(lab), List.of());
        return new RunRequest(
                lesson, lab, program, choice.knobs(), Optional.of(Duration.ofSeconds(choice.seconds())), true);
    }

    /** What was chosen for that run. */
    static Choice choice(RunRequest request, int mostSeconds) {
        int seconds = (int) request.longest()
                .map(Duration::toSeconds)
                .orElse((long) mostSeconds)
                .longValue();
        return new Choice(
                new TreeMap<>(request.knobs()),
                Math.min(seconds, mostSeconds),
                mostSeconds,
                request.program().load() == Program.Load.COMPUTING,
                request.program().usesPracticeSite());
    }
}
