package signalbox.group;

import java.util.Optional;

/**
 * How far a poll is: asked, closed, and perhaps asked and closed once more; then its answer is told. Only ever goes on.
 */
public sealed interface Stage {

    /** Most rounds of votes that a poll has. */
    int MOST_ROUNDS = 2;

    /** The round that it is in, from 1 on. */
    int round();

    /** Members vote; nobody sees what the others said in this round. */
    record Asked(int round) implements Stage {}

    /** The votes of that round are in, and no other one counts. */
    record Closed(int round) implements Stage {}

    /** The answer is shown, after so many rounds. */
    record Told(int round) implements Stage {}

    /** What a host can do with a poll. */
    enum Move {
        CLOSE,
        ASK_AGAIN,
        TELL
    }

    /** The stage that follows by that move; empty where the move cannot be made. */
    default Optional<Stage> after(Move move) {
        return switch (this) {
            case Asked(int round) -> move == Move.CLOSE ? Optional.of(new Closed(round)) : Optional.empty();
            case Closed(int round) ->
                switch (move) {
                    case CLOSE -> Optional.empty();
                    case ASK_AGAIN -> round < MOST_ROUNDS ? Optional.of(new Asked(round + 1)) : Optional.empty();
                    case TELL -> Optional.of(new Told(round));
                };
            case Told _ -> Optional.empty();
        };
    }

    /** How many rounds are over, so that everybody may see their votes. */
    default int roundsOver() {
        return switch (this) {
            case Asked(int round) -> round - 1;
            case Closed(int round) -> round;
            case Told(int round) -> round;
        };
    }
}
