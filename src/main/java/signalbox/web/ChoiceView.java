package signalbox.web;

import java.util.Optional;
import signalbox.lesson.Prose;

/**
 * A choice between programs as a page shows it. Immutable.
 *
 * @param task what is to be done
 * @param lab the programs, with those of their runs that are shown
 * @param verdict what there is to say of runs that are over; empty before the first one
 */
public record ChoiceView(String title, Prose task, LabView lab, Optional<VerdictView> verdict) {}
