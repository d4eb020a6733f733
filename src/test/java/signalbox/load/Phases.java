package signalbox.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signalbox.bench.Sample;
import signalbox.bench.Table;

/** What the group does, one thing after the other; each prints its rows and notes what must not have been. */
final class Phases {

    private static final int READERS = 30;
    private static final int CROWD = 300;
    private static final int READING_SECONDS = 30;
    private static final int EACH = 2;
    private static final int GREEDY = 8;
    private static final Pattern OWN = Pattern.compile("reader-\\d+-alone");
    private static final String PAGE = "200 ms at p95";

    private final Crowd crowd;
    private final Table table;
    private final Failures failures;

    Phases(Crowd crowd, Table table, Failures failures) {
        this.crowd = crowd;
        this.table = table;
        this.failures = failures;
    }

    /** All press Run on one lab in the same second. */
    void oneLab() throws Exception {
        List<Member> readers = crowd.of(READERS);
        Map<String, String> lab = Runs.lab("Threads", 160, 5, 89);
        try (PageProbe probe = probe()) {
            List<Watched> watched = crowd.atOnce(readers, member -> pressAndWatch(member, Runs.LESSON, lab));
            long distinct = watched.stream().map(Watched::run).distinct().count();
            failures.unless(distinct == 1, "Identical runs were not shared: " + distinct);
            table.row("Runs of 30 readers who press Run on one lab at once", "1", Long.toString(distinct));
            report("30 on one lab", watched, probe.end());
            judge(readers.getFirst(), watched.getFirst());
        }
    }

    /** All run programs of their own, all different, at once. */
    void ownPrograms() throws Exception {
        List<Member> readers = crowd.of(READERS);
        try (PageProbe probe = probe()) {
            List<Watched> watched =
                    crowd.atOnce(readers, member -> pressAndWatch(member, "/play", Runs.sleeper(member.number())));
            report("30 different programs", watched, probe.end());
            for (Watched run : watched) {
                judge(readers.get(run.reader() - 1), run);
                onlyOwn(readers.get(run.reader() - 1), run);
            }
        }
    }

    /** All put computing programs in line, one of them many: the line goes round. */
    void line() throws Exception {
        List<Member> readers = crowd.of(READERS);
        try (PageProbe probe = probe()) {
            List<Watched> watched = new ArrayList<>();
            for (List<Watched> each : crowd.atOnce(readers, this::pressSeveral)) {
                watched.addAll(each);
            }
            Sample pages = probe.end();
            for (Watched run : watched) {
                judge(readers.get(run.reader() - 1), run);
                onlyOwn(readers.get(run.reader() - 1), run);
            }
            long apart = apart(watched);
            failures.unless(apart <= 2, "The line was not fair: readers were " + apart + " runs apart.");
            table.row(
                    "Largest difference in runs done between two readers in line, one of whom asks for " + GREEDY,
                    "1 or 2",
                    Long.toString(apart));
            table.row("A page meanwhile", PAGE, pages.text("ms"));
        }
    }

    private List<Watched> pressSeveral(Member member) throws IOException, InterruptedException {
        List<Future<Watched>> watching = new ArrayList<>();
        int times = member.number() == 1 ? GREEDY : EACH;
        for (int time = 0; time < times; time++) {
            long pressed = System.nanoTime();
            String run = member.press("/play", Runs.computing(member.number(), time));
            watching.addAll(crowd.begin(List.of(member), each -> each.watch(run, pressed)));
        }
        List<Watched> watched = new ArrayList<>();
        for (Future<Watched> each : watching) {
            try {
                watched.add(each.get());
            } catch (ExecutionException failed) {
                throw new IOException(failed);
            }
        }
        return watched;
    }

    /** How many runs two readers were apart at most, while both had some in line still. */
    private static long apart(List<Watched> watched) {
        Map<Integer, Integer> left = new HashMap<>();
        Map<Integer, Integer> done = new HashMap<>();
        watched.forEach(run -> left.merge(run.reader(), 1, Integer::sum));
        long apart = 0;
        for (Watched run :
                watched.stream().sorted(Comparator.comparingLong(Watched::over)).toList()) {
            done.merge(run.reader(), 1, Integer::sum);
            left.merge(run.reader(), -1, Integer::sum);
            List<Integer> inLine = left.entrySet().stream()
                    .filter(reader -> reader.getValue() > 0)
                    .map(reader -> done.getOrDefault(reader.getKey(), 0))
                    .sorted()
                    .toList();
            if (!inLine.isEmpty()) {
                apart = Math.max(apart, inLine.getLast() - inLine.getFirst());
            }
        }
        return apart;
    }

    /** Many only read, each with the stream of a run that all look at. */
    void reading() throws Exception {
        List<Member> readers = crowd.of(CROWD);
        String run = readers.getFirst().press(Runs.LESSON, Runs.lab("Synchronous", 400, 3, 150));
        List<Future<Watched>> streams = crowd.begin(readers, member -> member.watch(run, System.nanoTime()));
        Sample millis = new Sample();
        crowd.atOnce(readers, Phases::read).forEach(each -> each.forEach(millis::add));
        long open = streams.stream().filter(stream -> !stream.isDone()).count();
        failures.unless(open == CROWD, "Of 300 streams " + open + " were open to the end of the reading.");
        table.row("Streams open while 300 readers read", "300", Long.toString(open));
        table.row("A page, 300 readers with open streams, each one page in 10 s", PAGE, millis.text("ms"));
        for (Future<Watched> stream : streams) {
            failures.unless(stream.get().over() > 0, "A stream broke off.");
        }
    }

    /** Spread over time as people are. */
    private static List<Double> read(Member member) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        long begin = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(10_000L * member.number() / CROWD);
        while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(READING_SECONDS)) {
            millis.add(member.timed("/lessons/one-job-four-ways"));
            TimeUnit.SECONDS.sleep(10);
        }
        return millis;
    }

    private PageProbe probe() throws IOException, InterruptedException {
        return new PageProbe(crowd.of(READERS + 1).getLast(), failures);
    }

    private static Watched pressAndWatch(Member member, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        long pressed = System.nanoTime();
        return member.watch(member.press(path, form), pressed);
    }

    private void report(String what, List<Watched> watched, Sample pages) {
        Sample lines = new Sample();
        watched.forEach(run -> lines.add(run.millisToFirstLine()));
        table.row("First line, " + what, "", lines.text("ms"));
        table.row("A page meanwhile", PAGE, pages.text("ms"));
    }

    private void judge(Member reader, Watched run) throws IOException, InterruptedException {
        failures.unless(run.over() > 0, "The stream of " + run.run() + " broke off.");
        failures.unless(!Double.isNaN(run.millisToFirstLine()), "The stream of " + run.run() + " told of no line.");
        String figures = reader.page(run.run() + ".json");
        failures.unless(figures.contains("\"kind\":\"finished\""), "A run ended otherwise: " + figures);
    }

    /** What stands on a reader's page is of the program that this reader wrote. */
    private void onlyOwn(Member reader, Watched run) throws IOException, InterruptedException {
        Matcher tokens = OWN.matcher(reader.page(run.run() + ".ndjson"));
        List<String> found =
                tokens.results().map(token -> token.group()).distinct().toList();
        List<String> own = List.of(Runs.token(run.reader()));
        failures.unless(
                found.equals(own),
                String.format(Locale.ROOT, "Reader %d was shown %s of %s.", run.reader(), found, run.run()));
    }
}
