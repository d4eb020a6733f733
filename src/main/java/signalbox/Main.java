package signalbox;

/** Starts the site. */
public final class Main {

    private Main() {}

    /** Starts the site and returns; the server's own threads keep the JVM alive. */
    public static void main(String[] args) {
        System.out.println("Signalbox " + Runtime.version());
    }
}
