package signalbox.lesson;

import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes an expression as people do: {@code ⌈downloads / threads⌉ × latency}. Parentheses stand where the order of
 * the operations needs them, wherever they stood before. Immutable and thread-safe.
 *
 * @param name what is written for a name
 */
record Notation(UnaryOperator<String> name) {

    String of(ASTNode node) {
        Token token = node.getToken();
        List<ASTNode> operands = node.getParameters();
        return switch (token.getType()) {
            case VARIABLE_OR_CONSTANT -> name.apply(token.getValue());
            case FUNCTION -> function(token.getValue(), operands);
            case PREFIX_OPERATOR -> sign(token.getValue()) + operand(operands.getFirst(), token, true);
            case INFIX_OPERATOR ->
                operand(operands.getFirst(), token, false)
                        + " " + sign(token.getValue()) + " "
                        + operand(operands.getLast(), token, true);
            default -> token.getValue();
        };
    }

    private String function(String function, List<ASTNode> operands) {
        String inside = operands.stream().map(this::of).collect(Collectors.joining(", "));
        return switch (function.toUpperCase(Locale.ROOT)) {
            case "CEILING" -> "⌈" + inside + "⌉";
            case "FLOOR" -> "⌊" + inside + "⌋";
            default -> function.toLowerCase(Locale.ROOT) + "(" + inside + ")";
        };
    }

    /**
     * @param closed whether an operation of the same rank needs parentheses: {@code a - (b - c)}
     */
    private String operand(ASTNode operand, Token operation, boolean closed) {
        OperatorIfc inner = operand.getToken().getOperatorDefinition();
        OperatorIfc outer = operation.getOperatorDefinition();
        if (inner == null) {
            return of(operand);
        }
        boolean open = inner.getPrecedence() > outer.getPrecedence()
                || (inner.getPrecedence() == outer.getPrecedence() && !closed);
        return open ? of(operand) : "(" + of(operand) + ")";
    }

    private static String sign(String operator) {
        return switch (operator) {
            case "*" -> "×";
            case "-" -> "−";
            default -> operator;
        };
    }
}
