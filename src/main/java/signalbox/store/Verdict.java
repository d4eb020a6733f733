package signalbox.store;

/**
 * What came of something that a reader said.
 *
 * @param came what is right, or what was measured: in the same form as what was said
 */
public record Verdict(String came, boolean right) {}
