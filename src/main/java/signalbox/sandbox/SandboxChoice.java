package signalbox.sandbox;

/** Which sandbox the one who starts the site wants. */
public enum SandboxChoice {
    /** The strongest that works here, none if none does. */
    STRONGEST,
    /** That one, or the site does not start. */
    BUBBLEWRAP,
    /** That one, or the site does not start. */
    LANDLOCK,
    /** None, so that nobody else can change programs. */
    NONE
}
