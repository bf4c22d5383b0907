package dev.mlreadiness.inspect.java;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;

/** Literals as text: numbers without suffix and underscores, strings as their content. */
final class Literals {

    private static final int MAX_TEXT = 4000;

    private Literals() {}

    static Value value(LiteralExpr literal) {
        return Value.literal(text(literal), type(literal));
    }

    static Value negative(LiteralExpr literal) {
        return Value.literal("-" + text(literal), type(literal));
    }

    /** The text of a literal or negated literal; null for anything else. */
    static String constant(Expression expression) {
        if (expression instanceof LiteralExpr literal) {
            return text(literal);
        }
        boolean negative = expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.MINUS;
        return negative && ((UnaryExpr) expression).getExpression() instanceof LiteralExpr literal
                ? "-" + text(literal)
                : null;
    }

    private static String text(LiteralExpr literal) {
        if (literal instanceof IntegerLiteralExpr
                || literal instanceof LongLiteralExpr
                || literal instanceof DoubleLiteralExpr) {
            return number(((LiteralStringValueExpr) literal).getValue());
        } else if (literal instanceof BooleanLiteralExpr bool) {
            return String.valueOf(bool.getValue());
        } else if (literal instanceof NullLiteralExpr) {
            return "null";
        } else if (literal instanceof LiteralStringValueExpr string) {
            String content = content(string);
            return content.length() > MAX_TEXT ? content.substring(0, MAX_TEXT) : content;
        }
        return "?";
    }

    private static String content(LiteralStringValueExpr string) {
        try {
            if (string instanceof TextBlockLiteralExpr block) {
                return block.asString();
            }
            return string instanceof StringLiteralExpr plain && plain.getValue().indexOf('\\') >= 0
                    ? plain.asString()
                    : string.getValue();
        } catch (RuntimeException e) {
            // an escape that Java does not have: the text as written
            return string.getValue();
        }
    }

    private static String number(String written) {
        String text = written.replace("_", "");
        int last = text.length() - 1;
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        if (last > 0 && "lL".indexOf(text.charAt(last)) >= 0
                || last > 0 && !hex && "fFdD".indexOf(text.charAt(last)) >= 0) {
            return text.substring(0, last);
        }
        return text;
    }

    private static String type(LiteralExpr literal) {
        if (literal instanceof StringLiteralExpr || literal instanceof TextBlockLiteralExpr) {
            return "java.lang.String";
        } else if (literal instanceof CharLiteralExpr) {
            return "char";
        } else if (literal instanceof BooleanLiteralExpr) {
            return "boolean";
        } else if (literal instanceof DoubleLiteralExpr) {
            return "double";
        } else if (literal instanceof LongLiteralExpr) {
            return "long";
        }
        return literal instanceof IntegerLiteralExpr ? "int" : "";
    }
}
