package signalbox.group;

import java.util.Optional;

/** What to do after a vote, by how many were right: the rule of Peer Instruction. */
public enum Advice {
    /** Under 35 %: there is too little to talk about yet. */
    HINT(
            "Under 35 % are right: give a hint and explain it again, then ask.",
            "Still under 35 % are right: explain it again from the start before you go on."),
    /** From 35 % to 70 %: those who are right can convince the others. */
    DISCUSS(
            "Between 35 % and 70 % are right: let neighbours discuss it, then vote again.",
            "Between 35 % and 70 % are right: show the answer and say why each other one is wrong."),
    /** Over 70 %: most have it. */
    EXPLAIN(
            "Over 70 % are right: explain the answer briefly and go on.",
            "Over 70 % are right: explain the answer briefly and go on.");

    private static final int FEW_PERCENT = 35;
    private static final int MOST_PERCENT = 70;

    private final String first;
    private final String last;

    Advice(String first, String last) {
        this.first = first;
        this.last = last;
    }

    /** The advice where so many of so many votes are right; none where nobody voted. */
    public static Optional<Advice> of(long right, long votes) {
        if (votes == 0) {
            return Optional.empty();
        }
        if (right * 100 < votes * FEW_PERCENT) {
            return Optional.of(HINT);
        }
        return Optional.of(right * 100 <= votes * MOST_PERCENT ? DISCUSS : EXPLAIN);
    }

    /** In words, after that round. */
    public String sentence(int round) {
        return round < Stage.MOST_ROUNDS ? first : last;
    }
}
