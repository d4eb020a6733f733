package signalbox.wire;

/**
 * A place in a program where a wait can begin. Woven code names it by its index in
 * {@link Report.Compiled#sites()}, its <em>site id</em>.
 *
 * @param file source file name
 * @param method name of the method that contains the call
 * @param call what is called there, as a reader would say it: {@code Thread.sleep}, {@code synchronized}
 * @param line 1-based line in the source file, 0 if unknown
 */
public record CallSite(String file, String method, String call, int line) {}
