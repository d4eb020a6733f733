package signalbox.child.calls;

import java.util.Scanner;
import java.util.regex.Pattern;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for a {@link Scanner}, which reads its source as it needs it.
 */
public final class ScannerCalls {

    private ScannerCalls() {}

    public static boolean hasNext(Scanner scanner, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.hasNext();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean hasNext(Scanner scanner, String pattern, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.hasNext(pattern);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean hasNext(Scanner scanner, Pattern pattern, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.hasNext(pattern);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean hasNextLine(Scanner scanner, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.hasNextLine();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean hasNextInt(Scanner scanner, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.hasNextInt();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean hasNextInt(Scanner scanner, int radix, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.hasNextInt(radix);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean hasNextLong(Scanner scanner, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.hasNextLong();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean hasNextLong(Scanner scanner, int radix, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.hasNextLong(radix);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean hasNextDouble(Scanner scanner, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.hasNextDouble();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static String next(Scanner scanner, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.next();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static String next(Scanner scanner, String pattern, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.next(pattern);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static String next(Scanner scanner, Pattern pattern, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.next(pattern);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static String nextLine(Scanner scanner, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.nextLine();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int nextInt(Scanner scanner, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.nextInt();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int nextInt(Scanner scanner, int radix, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.nextInt(radix);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long nextLong(Scanner scanner, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.nextLong();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long nextLong(Scanner scanner, int radix, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.nextLong(radix);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static double nextDouble(Scanner scanner, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.nextDouble();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean nextBoolean(Scanner scanner, int site) {
        Trace.begin(SpanKind.IO, site, scanner);
        try {
            return scanner.nextBoolean();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
