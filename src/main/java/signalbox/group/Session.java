package signalbox.group;

/** What a browser proves by a cookie: who it is in which room. */
public sealed interface Session {

    /** The room that it is for. */
    long room();

    /**
     * A member's browser.
     *
     * @param number of the member
     * @param pass that the member had when the session began
     */
    record OfMember(long room, long number, int pass) implements Session {}

    /**
     * A host's browser.
     *
     * @param pass how many host links there were before the one that it came by
     */
    record OfHost(long room, int pass) implements Session {}

    /**
     * A browser that waits to be let in as somebody.
     *
     * @param number of the petition
     */
    record Waiting(long room, long number) implements Session {}
}
