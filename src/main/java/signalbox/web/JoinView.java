package signalbox.web;

/**
 * The door of a study group, as it is shown to whoever has not joined.
 *
 * @param room its name
 * @param name that was typed
 * @param code that was typed, or that stood in the link
 * @param back where to go after joining: a path of this site
 * @param message why nobody joined; empty before anybody tried
 * @param taken whether the code was right and somebody in the room has that name
 */
public record JoinView(String room, String name, String code, String back, String message, boolean taken) {

    /** The same with that message. */
    JoinView telling(String sentence) {
        return new JoinView(room, name, code, back, sentence, false);
    }

    /** The same for a name that is taken. */
    JoinView taken(String sentence) {
        return new JoinView(room, name, code, back, sentence, true);
    }
}
