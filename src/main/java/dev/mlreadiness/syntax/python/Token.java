package dev.mlreadiness.syntax.python;

import java.util.List;

/** The kinds of tokens, as small numbers so that a file's tokens fit in arrays. */
final class Token {
    static final int EOF = 0;
    static final int NEWLINE = 1;
    static final int INDENT = 2;
    static final int DEDENT = 3;
    static final int NAME = 4;
    static final int NUMBER = 5;
    static final int STRING = 6;
    static final int FSTRING_START = 7;
    /** Literal text between replacement fields; the value holds {@link StringFlags}. */
    static final int FSTRING_TEXT = 8;

    static final int FIELD_OPEN = 9;
    /** The {@code =} of {@code {x=}}, with the blanks around it. */
    static final int FIELD_DEBUG = 10;
    /** {@code !r}; the value is the letter. */
    static final int FIELD_CONVERSION = 11;

    static final int FIELD_COLON = 12;
    static final int FIELD_CLOSE = 13;
    static final int FSTRING_END = 14;
    /** A byte that starts no token. */
    static final int STRAY = 15;

    static final int LEFT_PAREN = 16;
    static final int RIGHT_PAREN = 17;
    static final int LEFT_BRACKET = 18;
    static final int RIGHT_BRACKET = 19;
    static final int LEFT_BRACE = 20;
    static final int RIGHT_BRACE = 21;
    static final int COMMA = 22;
    static final int COLON = 23;
    static final int SEMICOLON = 24;
    static final int DOT = 25;
    static final int ELLIPSIS = 26;
    static final int ARROW = 27;
    static final int WALRUS = 28;
    static final int ASSIGN = 29;
    /** {@code +=} and the like; the value is the ordinal of the {@link Operator}. */
    static final int AUGMENTED = 30;

    static final int AT = 31;
    static final int BIT_OR = 32;
    static final int BIT_XOR = 33;
    static final int BIT_AND = 34;
    static final int SHIFT = 35;
    static final int PLUS = 36;
    static final int MINUS = 37;
    static final int STAR = 38;
    /** {@code /}, {@code //} or {@code %}. */
    static final int DIVISION = 39;

    static final int DOUBLE_STAR = 40;
    static final int TILDE = 41;
    static final int COMPARISON = 42;
    static final int BACKTICK = 43;

    /** A keyword's kind is this plus its place in {@link #KEYWORDS}. */
    static final int KEYWORD = 48;

    static final List<String> KEYWORDS = List.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    static final int FALSE = KEYWORD;
    static final int NONE = KEYWORD + 1;
    static final int TRUE = KEYWORD + 2;
    static final int AND = KEYWORD + 3;
    static final int AS = KEYWORD + 4;
    static final int ASSERT = KEYWORD + 5;
    static final int ASYNC = KEYWORD + 6;
    static final int AWAIT = KEYWORD + 7;
    static final int BREAK = KEYWORD + 8;
    static final int CLASS = KEYWORD + 9;
    static final int CONTINUE = KEYWORD + 10;
    static final int DEF = KEYWORD + 11;
    static final int DEL = KEYWORD + 12;
    static final int ELIF = KEYWORD + 13;
    static final int ELSE = KEYWORD + 14;
    static final int EXCEPT = KEYWORD + 15;
    static final int FINALLY = KEYWORD + 16;
    static final int FOR = KEYWORD + 17;
    static final int FROM = KEYWORD + 18;
    static final int GLOBAL = KEYWORD + 19;
    static final int IF = KEYWORD + 20;
    static final int IMPORT = KEYWORD + 21;
    static final int IN = KEYWORD + 22;
    static final int IS = KEYWORD + 23;
    static final int LAMBDA = KEYWORD + 24;
    static final int NONLOCAL = KEYWORD + 25;
    static final int NOT = KEYWORD + 26;
    static final int OR = KEYWORD + 27;
    static final int PASS = KEYWORD + 28;
    static final int RAISE = KEYWORD + 29;
    static final int RETURN = KEYWORD + 30;
    static final int TRY = KEYWORD + 31;
    static final int WHILE = KEYWORD + 32;
    static final int WITH = KEYWORD + 33;
    static final int YIELD = KEYWORD + 34;

    static final int KINDS = KEYWORD + 35;

    /** Words that are keywords in some places only; {@link Names} gives them the ids that follow the keywords. */
    static final List<String> SOFT_KEYWORDS = List.of("match", "case", "type", "print", "exec");

    static final int MATCH_NAME = KEYWORDS.size();
    static final int CASE_NAME = MATCH_NAME + 1;
    static final int TYPE_NAME = MATCH_NAME + 2;
    static final int PRINT_NAME = MATCH_NAME + 3;
    static final int EXEC_NAME = MATCH_NAME + 4;

    private static final boolean[] STARTS_EXPRESSION = new boolean[KINDS];

    static {
        int[] starts = {
            NAME,
            NUMBER,
            STRING,
            FSTRING_START,
            LEFT_PAREN,
            LEFT_BRACKET,
            LEFT_BRACE,
            ELLIPSIS,
            PLUS,
            MINUS,
            STAR,
            TILDE,
            BACKTICK,
            FALSE,
            NONE,
            TRUE,
            ASYNC,
            AWAIT,
            LAMBDA,
            NOT,
            YIELD
        };
        for (int kind : starts) {
            STARTS_EXPRESSION[kind] = true;
        }
    }

    static boolean startsExpression(int kind) {
        return STARTS_EXPRESSION[kind];
    }

    private Token() {}
}
