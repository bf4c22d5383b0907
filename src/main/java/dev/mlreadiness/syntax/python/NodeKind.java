package dev.mlreadiness.syntax.python;

/**
 * What a {@link Node} is, with the order of its children. In the comments {@code ?} means at most one, {@code *} any
 * number; a name that a node carries itself is its {@link Node#nameId()}.
 */
public enum NodeKind {
    // Statements
    /** statement*. */
    MODULE,
    /** statement*; {@link Node#isElse()} and {@link Node#isFinally()} tell the branches of a statement apart. */
    BLOCK,
    /** An expression as a statement: expression. */
    EXPRESSION,
    /** target*, value. */
    ASSIGN,
    /** target, value; {@link Node#operator()} is the operator before the equals sign. */
    AUGMENTED_ASSIGN,
    /** target, annotation, value?. */
    ANNOTATED_ASSIGN,
    /** Carries its name: DECORATOR*, TYPE_PARAMETERS?, PARAMETERS, return annotation?, BLOCK. */
    FUNCTION,
    /** Carries its name: DECORATOR*, TYPE_PARAMETERS?, bases and KEYWORDs*, BLOCK. */
    CLASS,
    /** Test, BLOCK, then (test, BLOCK)* for each elif, else BLOCK?. */
    IF,
    /** Test, BLOCK, else BLOCK?. */
    WHILE,
    /** Target, iterated expression, BLOCK, else BLOCK?. */
    FOR,
    /** BLOCK, HANDLER*, else BLOCK?, finally BLOCK?. */
    TRY,
    /** Carries the name that the exception is bound to, if it is a plain one: type?, target? (old forms), BLOCK. */
    HANDLER,
    /** WITH_ITEM*, BLOCK. */
    WITH,
    /** Context expression, target?. */
    WITH_ITEM,
    /** Value?. */
    RETURN,
    /** Exception?, cause?. */
    RAISE,
    /** ALIAS*. */
    IMPORT,
    /** Carries the module's dotted name, if there is one; {@link Node#level()} leading dots: ALIAS*. */
    FROM_IMPORT,
    /** Carries the imported (dotted) name or {@code *}: IDENTIFIER? which it is bound to. */
    ALIAS,
    /** A name that is not an expression: carries it. */
    IDENTIFIER,
    /** target*. */
    DELETE,
    /** Test, message?. */
    ASSERT,
    /** IDENTIFIER*. */
    GLOBAL,
    /** IDENTIFIER*. */
    NONLOCAL,
    PASS,
    BREAK,
    CONTINUE,
    /** Subject, CASE*. */
    MATCH,
    /** Pattern, guard?, BLOCK. */
    CASE,
    /** Carries its name: TYPE_PARAMETERS?, value. */
    TYPE_ALIAS,
    /** The print statement of Python 2: expression*. */
    PRINT,
    /** The exec statement of Python 2: expression*. */
    EXEC,
    /** A statement that could not be read: the expressions that could, and the BLOCK below it?. */
    ERROR,

    // Parts of definitions
    /** Expression. */
    DECORATOR,
    /** TYPE_PARAMETER*. */
    TYPE_PARAMETERS,
    /** Carries its name: bound?, default?. */
    TYPE_PARAMETER,
    /** PARAMETER*. */
    PARAMETERS,
    /**
     * Carries its name, unless it is a lone {@code *} or {@code /}: the TUPLE of Python 2?, annotation?, default?.
     */
    PARAMETER,

    // Expressions
    /** Carries it. */
    NAME,
    NUMBER,
    /** The adjacent literals that make one string, if there are several: STRING*. */
    STRING,
    /** A format or template string, with the literals beside it: (STRING, FSTRING_TEXT, FIELD)*. */
    FSTRING,
    /** Literal text of a format string. */
    FSTRING_TEXT,
    /** Expression, FORMAT_SPECIFICATION?. */
    FIELD,
    /** (FSTRING_TEXT, FIELD)*. */
    FORMAT_SPECIFICATION,
    TRUE,
    FALSE,
    NONE,
    ELLIPSIS,
    /** Carries the attribute's name: object. */
    ATTRIBUTE,
    /** Callee, then the arguments: expressions, STARRED, KEYWORD and DOUBLE_STARRED. */
    CALL,
    /** Carries the name: value. */
    KEYWORD,
    /** {@code *value}: value. */
    STARRED,
    /** {@code **value}: value. */
    DOUBLE_STARRED,
    /** Object, index. */
    SUBSCRIPT,
    /** Lower?, upper?, step?: {@link Node#lower()} and the like tell which. */
    SLICE,
    TUPLE,
    LIST,
    SET,
    /** (key, value)*, with DOUBLE_STARRED in place of a pair. */
    DICT,
    /** Element, COMPREHENSION_FOR*. */
    LIST_COMPREHENSION,
    /** Element, COMPREHENSION_FOR*. */
    SET_COMPREHENSION,
    /** Key, value, COMPREHENSION_FOR*. */
    DICT_COMPREHENSION,
    /** Element, COMPREHENSION_FOR*. */
    GENERATOR,
    /** Target, iterated expression, condition*. */
    COMPREHENSION_FOR,
    /** PARAMETERS, body. */
    LAMBDA,
    /** Value if true, test, value if false: the order of the source. */
    TERNARY,
    /** Operands of {@code and} or {@code or}, two or more. */
    BOOLEAN,
    /** Operand, (OPERATOR, operand)*. */
    COMPARISON,
    /** One operator of a comparison. */
    OPERATOR,
    /** Left, right. */
    BINARY,
    /** Operand. */
    UNARY,
    /** {@code target := value}: target, value. */
    NAMED,
    /** Value?. */
    YIELD,
    /** Value. */
    YIELD_FROM,
    /** Value. */
    AWAIT,
    /** The repr of Python 2: expression. */
    BACKTICK,

    // Patterns
    /** Expression: a literal or a dotted name. */
    PATTERN_VALUE,
    /** Carries the name, which may be {@code _}. */
    PATTERN_CAPTURE,
    /** Pattern*. */
    PATTERN_SEQUENCE,
    /** Carries the name. */
    PATTERN_STAR,
    /** (key expression, pattern)*, then PATTERN_STAR? for the rest. */
    PATTERN_MAPPING,
    /** Class expression, pattern*, KEYWORD* whose values are patterns. */
    PATTERN_CLASS,
    /** Pattern*. */
    PATTERN_OR,
    /** Carries the name: pattern. */
    PATTERN_AS;

    static final int LAST_STATEMENT = ERROR.ordinal();

    private static final NodeKind[] ALL = values();
    private static final boolean[] HOLDS_STATEMENTS = new boolean[ALL.length];

    static {
        NodeKind[] holding = {MODULE, BLOCK, FUNCTION, CLASS, IF, WHILE, FOR, TRY, HANDLER, WITH, MATCH, CASE, ERROR};
        for (NodeKind kind : holding) {
            HOLDS_STATEMENTS[kind.ordinal()] = true;
        }
    }

    static NodeKind of(int ordinal) {
        return ALL[ordinal];
    }

    /** Whether this stands in a block, as opposed to an expression or a part of a statement. */
    public boolean isStatement() {
        return ordinal() <= ERROR.ordinal()
                && switch (this) {
                    case MODULE, BLOCK, HANDLER, WITH_ITEM, ALIAS, IDENTIFIER, CASE -> false;
                    default -> true;
                };
    }

    /** Whether the kind with an ordinal is a block, or may have one below it that is in no expression. */
    static boolean holdsStatements(int ordinal) {
        return HOLDS_STATEMENTS[ordinal];
    }

    /** Whether this has a value: a name, literal, call and so on, not its parts. */
    public boolean isExpression() {
        return ordinal() >= NAME.ordinal()
                && ordinal() <= BACKTICK.ordinal()
                && switch (this) {
                    case FSTRING_TEXT, FIELD, FORMAT_SPECIFICATION, KEYWORD, COMPREHENSION_FOR, OPERATOR -> false;
                    default -> true;
                };
    }
}
