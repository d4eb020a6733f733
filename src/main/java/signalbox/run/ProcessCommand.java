package signalbox.run;

import java.util.List;
import java.util.Set;

/**
 * A command line as a reader would name it. Immutable and thread-safe.
 *
 * @param java whether it starts a JVM
 * @param name the main class without its package and outer class for a JVM, else the program without its folder
 */
record ProcessCommand(boolean java, String name) {

    private static final Set<String> OPTIONS_WITH_VALUE =
            Set.of("-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-modules");

    /** {@code command} is the program and its arguments, separated by spaces. */
    static ProcessCommand of(String command) {
        List<String> words = List.of(command.strip().split("\\s+", -1));
        String program = afterLast(words.getFirst(), '/');
        boolean java = program.equals("java");
        return new ProcessCommand(java, java ? mainClass(words) : program);
    }

    private static String mainClass(List<String> words) {
        int at = 1;
        while (at < words.size() && words.get(at).startsWith("-")) {
            at += OPTIONS_WITH_VALUE.contains(words.get(at)) ? 2 : 1;
        }
        return at < words.size() ? afterLast(afterLast(words.get(at), '.'), '$') : "java";
    }

    private static String afterLast(String text, char mark) {
        return text.substring(text.lastIndexOf(mark) + 1);
    }
}
