package signalbox.group;

/**
 * What a member said in one round of a poll. Immutable and thread-safe.
 *
 * @param round from 1 on
 * @param member their number
 * @param said of a question the number of the answer, counted from 0; of a prediction names of programs, joined by
 *     commas, or a number
 */
public record Vote(int round, long member, String said) {}
