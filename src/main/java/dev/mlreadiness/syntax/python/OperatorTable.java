package dev.mlreadiness.syntax.python;

/**
 * The tokens that operator characters make: alone, doubled, and either of these followed by an equals sign. A doubled
 * character has a row of its own, 128 above the single one.
 */
final class OperatorTable {
    static final int DOUBLED = 128;

    private static final byte[] KIND = new byte[256];
    private static final byte[] OPERATOR = new byte[256];
    private static final byte[] KIND_WITH_EQUALS = new byte[256];
    private static final byte[] OPERATOR_WITH_EQUALS = new byte[256];

    static {
        arithmetic('+', Token.PLUS, Operator.ADD);
        arithmetic('-', Token.MINUS, Operator.SUBTRACT);
        arithmetic('*', Token.STAR, Operator.MULTIPLY);
        arithmetic('/', Token.DIVISION, Operator.DIVIDE);
        arithmetic('%', Token.DIVISION, Operator.MODULO);
        arithmetic('@', Token.AT, Operator.MATRIX_MULTIPLY);
        arithmetic('&', Token.BIT_AND, Operator.BIT_AND);
        arithmetic('|', Token.BIT_OR, Operator.BIT_OR);
        arithmetic('^', Token.BIT_XOR, Operator.BIT_XOR);
        arithmetic('*' + DOUBLED, Token.DOUBLE_STAR, Operator.POWER);
        arithmetic('/' + DOUBLED, Token.DIVISION, Operator.FLOOR_DIVIDE);
        arithmetic('<' + DOUBLED, Token.SHIFT, Operator.LEFT_SHIFT);
        arithmetic('>' + DOUBLED, Token.SHIFT, Operator.RIGHT_SHIFT);
        row('<', Token.COMPARISON, Operator.LESS, Token.COMPARISON, Operator.LESS_EQUAL);
        row('>', Token.COMPARISON, Operator.GREATER, Token.COMPARISON, Operator.GREATER_EQUAL);
        row('=', Token.ASSIGN, Operator.NONE, Token.COMPARISON, Operator.EQUAL);
        row('!', Token.STRAY, Operator.NONE, Token.COMPARISON, Operator.NOT_EQUAL);
        row(':', Token.COLON, Operator.NONE, Token.WALRUS, Operator.NONE);
    }

    private static void arithmetic(int row, int kind, Operator operator) {
        row(row, kind, operator, Token.AUGMENTED, operator);
    }

    private static void row(int row, int kind, Operator operator, int kindWithEquals, Operator operatorWithEquals) {
        KIND[row] = (byte) kind;
        OPERATOR[row] = (byte) operator.ordinal();
        KIND_WITH_EQUALS[row] = (byte) kindWithEquals;
        OPERATOR_WITH_EQUALS[row] = (byte) operatorWithEquals.ordinal();
    }

    /** Reads the operator at an offset, adds its token, and returns the offset behind it. */
    static int scan(byte[] text, int start, Tokens tokens) {
        int row = text[start];
        byte next = text[start + 1];
        if (next == '>' && (row == '-' || row == '<')) {
            int kind = row == '-' ? Token.ARROW : Token.COMPARISON;
            tokens.add(kind, start, start + 2, row == '-' ? 0 : Operator.NOT_EQUAL.ordinal());
            return start + 2;
        }
        int i = start + 1;
        if (next == row && KIND[row + DOUBLED] != 0) {
            row += DOUBLED;
            i++;
        }
        if (text[i] == '=') {
            i++;
            tokens.add(KIND_WITH_EQUALS[row], start, i, OPERATOR_WITH_EQUALS[row]);
        } else {
            tokens.add(KIND[row], start, i, OPERATOR[row]);
        }
        return i;
    }

    private OperatorTable() {}
}
