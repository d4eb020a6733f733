package signalbox.web;

import java.util.ArrayList;
import java.util.List;
import signalbox.run.Run;
import signalbox.run.RunRequest;
import signalbox.web.picture.Caption;

/** Says what a picture shows and under which conditions it was measured. */
final class Captions {

    private Captions() {}

    /** Of the run as it is now. */
    static Caption of(Run run) {
        RunRequest request = run.request();
        String title = request.program().label() + " – " + request.lab().title();
        List<String> conditions = new ArrayList<>();
        String knobs = RunPanel.knobs(request.lab().knobs(), request.knobs());
        if (!knobs.isEmpty()) {
            conditions.add(knobs);
        }
        run.ended()
                .ifPresentOrElse(
                        end -> {
                            conditions.add(
                                    end.outcome().counts()
                                            ? Numbers.nanos(end.figures().wallNanos())
                                            : end.outcome().sentence());
                            int others = end.figures().maxOthers();
                            conditions.add(others == 0 ? "alone" : "with " + Numbers.counted(others, "other run"));
                        },
                        () -> conditions.add("still running"));
        run.started().ifPresent(start -> {
            var told = start.conditions();
            conditions.add(told.warmJvm() ? "warm JVM" : "JVM started for this run");
            conditions.add("Java " + Numbers.release(told.java()));
            conditions.add(Numbers.counted(told.cores(), "core"));
        });
        return new Caption(title, String.join(" · ", conditions));
    }
}
