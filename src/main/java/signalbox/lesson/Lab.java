package signalbox.lesson;

import java.util.List;
import java.util.Optional;

/**
 * Programs that do one job in several ways, to be run with the same knobs and compared.
 *
 * @param id unique within the lesson
 * @param baseline name of the program that the others' speed-up is measured against
 */
public record Lab(String id, String title, List<Program> programs, List<Knob> knobs, String baseline)
        implements Block {

    /** The knob of that name. */
    public Optional<Knob> knob(String name) {
        return knobs.stream().filter(knob -> knob.name().equals(name)).findFirst();
    }
}
