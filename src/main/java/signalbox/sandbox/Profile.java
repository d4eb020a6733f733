package signalbox.sandbox;

/** What a program may do beyond computing, printing and waiting. Each may do what those before it may. */
public enum Profile {
    /** No sockets, no processes. */
    COMPUTE("computing"),
    /** TCP, as far as the sandbox's network goes. */
    NETWORK("downloading"),
    /** Other processes of the same JDK, in the same sandbox. */
    PROCESSES("starting processes");

    private final String title;

    Profile(String title) {
        this.title = title;
    }

    /** Words for it: what such programs do. */
    public String title() {
        return title;
    }
}
