package signalbox.lesson;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SqrtFunction;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Decimal arithmetic over named numbers, to 68 digits: {@code + - * / % ^}, parentheses, {@code CEILING FLOOR ROUND
 * MIN MAX SQRT}. With {@link Notation} the only
 * user of the expression library. Immutable and thread-safe.
 */
final class Arithmetic {

    private static final ExpressionConfiguration LANGUAGE = ExpressionConfiguration.builder()
            .functionDictionary(functions())
            .defaultConstants(new TreeMap<>())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    private final String text;

    private Arithmetic(String text) {
        this.text = text;
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if it is none, with a sentence that says where it goes wrong
     */
    static Arithmetic of(String text) {
        var arithmetic = new Arithmetic(text);
        try {
            arithmetic.expression().validate();
        } catch (ParseException e) {
            throw new IllegalArgumentException(
                    "'%s' is no expression: %s at character %d".formatted(text, e.getMessage(), e.getStartPosition()),
                    e);
        }
        return arithmetic;
    }

    /** The names that it needs a number for, sorted. */
    Set<String> names() {
        try {
            return new TreeSet<>(expression().getUsedVariables());
        } catch (ParseException e) {
            throw new IllegalStateException("no longer an expression: " + text, e);
        }
    }

    /**
     * Its value.
     *
     * @throws IllegalArgumentException if a name has no number or the value is undefined, as when dividing by zero
     */
    BigDecimal value(Map<String, ? extends Number> numbers) {
        try {
            return expression().withValues(numbers).evaluate().getNumberValue();
        } catch (EvaluationException | ParseException | ArithmeticException e) {
            throw new IllegalArgumentException(sentence(e, numbers), e);
        }
    }

    /**
     * The expression as people write it.
     *
     * @param name what is written for a name
     */
    String written(UnaryOperator<String> name) {
        try {
            return new Notation(name).of(expression().getAbstractSyntaxTree());
        } catch (ParseException e) {
            throw new IllegalStateException("no longer an expression: " + text, e);
        }
    }

    private String sentence(Exception problem, Map<String, ? extends Number> numbers) {
        return "'%s' has no value for %s: %s".formatted(text, new TreeMap<>(numbers), problem.getMessage());
    }

    /** A fresh one for each use: evaluation writes the numbers into it. */
    private Expression expression() {
        return new Expression(text, LANGUAGE);
    }

    private static FunctionDictionaryIfc functions() {
        var functions = new MapBasedFunctionDictionary();
        functions.addFunction("CEILING", new CeilingFunction());
        functions.addFunction("FLOOR", new FloorFunction());
        functions.addFunction("ROUND", new RoundFunction());
        functions.addFunction("MIN", new MinFunction());
        functions.addFunction("MAX", new MaxFunction());
        functions.addFunction("SQRT", new SqrtFunction());
        return functions;
    }
}
