package signalbox.sandbox;

import java.util.Optional;

/** The processors that the tables of system calls are written for. */
enum Architecture {
    X86_64(0xC000003E),
    AARCH64(0xC00000B7);

    private final int audit;

    Architecture(int audit) {
        this.audit = audit;
    }

    /** By what a filter recognises a call made in its calling convention. */
    int audit() {
        return audit;
    }

    /** That of this JVM, on Linux. */
    static Optional<Architecture> here() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            case String _ -> Optional.empty();
        };
    }
}
