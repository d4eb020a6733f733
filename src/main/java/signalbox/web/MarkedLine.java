package signalbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.lesson.Listing;
import signalbox.lesson.Program;
import signalbox.lesson.Program.Mark;

/**
 * A line of a listing with what stands beside it. Immutable.
 *
 * @param begins the mark whose first line this is
 * @param marked whether it is one of a mark's lines
 */
public record MarkedLine(Listing.Line line, Optional<Mark> begins, boolean marked) {

    /** The program's lines, coloured, in order. */
    public static List<MarkedLine> of(Program program) {
        List<MarkedLine> lines = new ArrayList<>();
        for (Listing.Line line : program.listing().lines()) {
            Optional<Mark> begins = program.marks().stream()
                    .filter(mark -> mark.firstLine() == line.number())
                    .findFirst();
            boolean marked = program.marks().stream()
                    .anyMatch(mark -> mark.firstLine() <= line.number() && line.number() <= mark.lastLine());
            lines.add(new MarkedLine(line, begins, marked));
        }
        return lines;
    }
}
