package signalbox.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signalbox.wire.Diagnostic;

/**
 * What a teacher says to the mistakes that are made most while trying things out: a table by javac's own key, and where
 * one key stands for several mistakes by what its message says. Stateless and thread-safe.
 */
public final class Mistakes {

    /**
     * One row.
     *
     * @param code javac's key without {@code compiler.err.}
     * @param message found somewhere in javac's message; its groups may be named in the sentence as {@code $1}
     */
    private record Mistake(String code, Pattern message, String sentence) {

        static Mistake of(String code, String sentence) {
            return new Mistake(code, Pattern.compile("^"), sentence);
        }

        static Mistake of(String code, String message, String sentence) {
            return new Mistake(code, Pattern.compile(message), sentence);
        }

        Optional<String> sentence(Diagnostic diagnostic) {
            if (!diagnostic.code().equals("compiler.err." + code)) {
                return Optional.empty();
            }
            Matcher found = message.matcher(diagnostic.message());
            if (!found.find()) {
                return Optional.empty();
            }
            StringBuilder filled = new StringBuilder();
            found.appendReplacement(filled, sentence);
            return Optional.of(filled.substring(found.start()));
        }
    }

    private static final String LAMBDA_THROWS =
            "This can throw $1, and Java wants that dealt with: catch it here with try and catch, or, if this is not inside"
                    + " a lambda, write “throws Exception” after the method's brackets.";

    /** The first row that fits is told. */
    private static final List<Mistake> TABLE = List.of(
            Mistake.of(
                    "cant.resolve.location",
                    "symbol: +class (string|integer|thread|runnable|object|system)\\b",
                    "Names of classes begin with a capital letter: not “$1”."),
            Mistake.of(
                    "cant.resolve.location",
                    "symbol: +variable (\\w+)",
                    "There is no variable “$1” here: declare it first, mind capital letters, and see whether it was declared"
                            + " inside other braces than these."),
            Mistake.of(
                    "cant.resolve.location",
                    "symbol: +class (\\w+)",
                    "There is no class “$1” here: see whether its name is misspelt or its import is missing."),
            Mistake.of(
                    "cant.resolve.location.args",
                    "symbol: +method length\\(\\)\\s+location: .*\\[\\]",
                    "An array has a length without brackets: write “.length”."),
            Mistake.of(
                    "cant.resolve.location.args",
                    "symbol: +method size\\(\\)\\s+location: .*\\[\\]",
                    "An array has no size(): write “.length”, without brackets."),
            Mistake.of(
                    "cant.resolve.location.args",
                    "symbol: +method (\\w+)\\(",
                    "There is no method “$1” here that takes these values: see how it is spelt, and what it is called on."),
            Mistake.of("doesnt.exist", "package (\\S+)", "There is no package “$1”: see how the import is spelt."),
            Mistake.of(
                    "unreported.exception.need.to.catch.or.throw",
                    "java\\.lang\\.(InterruptedException)",
                    "Waiting can be interrupted, so Java wants to know what happens then: write “throws"
                            + " InterruptedException” after the method's brackets, or catch it; inside the lambda of a"
                            + " Runnable only catching works, a Callable may throw it."),
            Mistake.of("unreported.exception.need.to.catch.or.throw", "exception (?:\\w+\\.)*(\\w+)", LAMBDA_THROWS),
            Mistake.of(
                    "unreported.exception.implicit.close",
                    "exception (?:\\w+\\.)*(\\w+)",
                    "At the end of this try its resource is closed, which can throw $1: write “throws Exception” after the"
                            + " method's brackets, or add a catch."),
            Mistake.of(
                    "cant.ref.non.effectively.final.var",
                    "from (a lambda expression|an inner class)",
                    "Code that may run later, on another thread, gets a copy of a local variable, so the variable must"
                            + " never change: copy it into a new one just before, or use an AtomicInteger or a field."),
            Mistake.of(
                    "expected",
                    "';' expected",
                    "A semicolon is missing, most often at the end of the line before or of this one."),
            Mistake.of("expected", "Something is missing just here: javac says what it expected."),
            Mistake.of(
                    "expected2",
                    "'\\)'",
                    "A bracket was opened and not closed, or a comma between two values is missing."),
            Mistake.of(
                    "premature.eof", "The text ends too early: a brace { was opened and not closed, somewhere above."),
            Mistake.of(
                    "class.method.or.field.expected",
                    "There is a brace } too many, here or above, so this stands outside of every method."),
            Mistake.of(
                    "prob.found.req",
                    "possible lossy conversion from (\\w+) to (\\w+)",
                    "A $1 may not fit into a $2: declare it as $1, or write “($2)” before the value to cut it."),
            Mistake.of(
                    "prob.found.req",
                    "int cannot be converted to boolean",
                    "A condition must be true or false: to compare, write == instead of =."),
            Mistake.of(
                    "prob.found.req",
                    "bad return type in lambda|missing return value|lambda body is n",
                    "What this lambda or method gives back is not what is wanted: a Runnable gives back nothing, a Callable"
                            + " must give back a value."),
            Mistake.of(
                    "prob.found.req",
                    "unexpected return value",
                    "This method or lambda gives back nothing (void), so there is no place for the value."),
            Mistake.of(
                    "prob.found.req",
                    "The value is of another type than is wanted here: javac says first what it is, then what it should be."),
            Mistake.of(
                    "cant.infer.local.var.type",
                    "With “var” Java takes the type from the value, and this one tells none: write the type instead of"
                            + " “var”."),
            Mistake.of(
                    "missing.ret.stmt",
                    "There is a way to this brace without “return”, and the method must give back a value."),
            Mistake.of(
                    "var.might.not.have.been.initialized",
                    "variable (\\w+)",
                    "“$1” has no value on some way to this line: give it one where it is declared."),
            Mistake.of(
                    "already.defined",
                    "(variable|method|class) (\\w+)",
                    "There is a $1 “$2” already: choose another name."),
            Mistake.of(
                    "cant.assign.val.to.var",
                    "“final” means that it gets its value once: leave out “final”, or use another variable."),
            Mistake.of(
                    "non-static.cant.be.ref",
                    "A static method has no object to take this from: declare what it uses static too, or leave out"
                            + " “static” at main."),
            Mistake.of(
                    "cant.apply.symbol",
                    "The method wants other values than it is given: javac says which it requires and which it found."),
            Mistake.of(
                    "cant.apply.symbols",
                    "There are several methods of this name, and none takes these values: see their number, order and"
                            + " types."),
            Mistake.of(
                    "except.never.thrown.in.try",
                    "exception (?:\\w+\\.)*(\\w+)",
                    "Nothing inside this try can throw $1, so there is nothing to catch: leave out the catch, or see what"
                            + " was moved away."),
            Mistake.of(
                    "does.not.override.abstract",
                    "method (\\S+\\)) in (?:\\w+\\.)*(\\w+)",
                    "Whoever is a $2 must have the method $1: write it, and mark it public."),
            Mistake.of(
                    "override.weaker.access",
                    "A method that an interface asks for must be public: write “public” before it."),
            Mistake.of(
                    "override.meth.doesnt.throw",
                    "method does not throw (?:\\w+\\.)*(\\w+)",
                    "This method may not throw $1, for those who call it do not expect that: catch it inside."),
            Mistake.of(
                    "unreachable.stmt",
                    "Nothing leads to this line: the loop or the return above it never lets the program come here."),
            Mistake.of(
                    "not.stmt",
                    "This alone does nothing: perhaps “=”, a call's brackets or half of the line is missing."),
            Mistake.of(
                    "illegal.start.of.expr",
                    "Java expected a value here: perhaps one is missing, or a brace or bracket above was not closed."),
            Mistake.of("unclosed.str.lit", "A text begins on this line and does not end: put a \" after it."),
            Mistake.of(
                    "unclosed.char.lit", "Single quotes hold one character: put a longer text between double quotes."),
            Mistake.of(
                    "operator.cant.be.applied.1",
                    "operator '(.+?)'",
                    "“$1” cannot work on these two types together: javac says which they are."),
            Mistake.of(
                    "type.found.req",
                    "found: +int",
                    "A class is wanted here, not an int: write Integer, or take an object to lock on."),
            Mistake.of(
                    "void.not.allowed.here",
                    "This method gives back nothing, so there is no value to use: call it on a line of its own."),
            Mistake.of(
                    "abstract.cant.be.instantiated",
                    "(?:\\w+\\.)*(\\w+) is abstract",
                    "$1 only says what there must be: write a lambda, or a class that implements it."),
            Mistake.of(
                    "class.public.should.be.in.file",
                    "file named (\\S+)",
                    "A public class stands in a file of its name: leave out “public”, or call the file $1."),
            Mistake.of(
                    "package.in.other.module",
                    "This package belongs to the JDK: leave out the line, or choose another name for the package."));

    private Mistakes() {}

    /** One plain sentence more to that error, if it is among the usual ones. */
    public static Optional<String> sentence(Diagnostic error) {
        return Imports.missing(error)
                .or(() -> TABLE.stream()
                        .flatMap(row -> row.sentence(error).stream())
                        .findFirst());
    }
}
