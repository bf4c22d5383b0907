package dev.mlreadiness.syntax.python;

/** What a token may start with, by byte. */
final class CharTable {
    static final byte OTHER = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    static final byte BLANK = 3;
    static final byte LINE_END = 4;
    static final byte QUOTE = 5;
    static final byte OPERATOR = 6;
    static final byte OPEN = 7;
    static final byte CLOSE = 8;
    static final byte SINGLE = 9;
    static final byte HASH = 10;
    static final byte BACKSLASH = 11;
    static final byte PERIOD = 12;

    private static final byte[] CLASSES = new byte[256];
    private static final byte[] KINDS = new byte[128];

    static {
        for (int c = 'a'; c <= 'z'; c++) {
            CLASSES[c] = LETTER;
            CLASSES[c - 'a' + 'A'] = LETTER;
        }
        CLASSES['_'] = LETTER;
        for (int c = 128; c < 256; c++) {
            CLASSES[c] = LETTER;
        }
        for (int c = '0'; c <= '9'; c++) {
            CLASSES[c] = DIGIT;
        }
        fill(" \t\f", BLANK);
        fill("\r\n", LINE_END);
        fill("'\"", QUOTE);
        fill("=!:<>-+|&^%@*/", OPERATOR);
        fill("([{", OPEN);
        fill(")]}", CLOSE);
        fill(",;~`", SINGLE);
        fill("#", HASH);
        fill("\\", BACKSLASH);
        fill(".", PERIOD);
        KINDS['('] = Token.LEFT_PAREN;
        KINDS[')'] = Token.RIGHT_PAREN;
        KINDS['['] = Token.LEFT_BRACKET;
        KINDS[']'] = Token.RIGHT_BRACKET;
        KINDS['{'] = Token.LEFT_BRACE;
        KINDS['}'] = Token.RIGHT_BRACE;
        KINDS[','] = Token.COMMA;
        KINDS[';'] = Token.SEMICOLON;
        KINDS['~'] = Token.TILDE;
        KINDS['`'] = Token.BACKTICK;
    }

    private static void fill(String bytes, byte characterClass) {
        for (int i = 0; i < bytes.length(); i++) {
            CLASSES[bytes.charAt(i)] = characterClass;
        }
    }

    static int of(byte b) {
        return CLASSES[b & 0xff];
    }

    /** Letters, digits, underscores and everything beyond ASCII. */
    static boolean continuesName(byte b) {
        int characterClass = CLASSES[b & 0xff];
        return characterClass == LETTER || characterClass == DIGIT;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** The token of a bracket or of a character that is always a token of its own. */
    static int tokenOf(byte b) {
        return KINDS[b];
    }

    private CharTable() {}
}
