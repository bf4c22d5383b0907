package dev.mlreadiness.syntax.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Reads Python into a {@link PythonTree}. A parser keeps its buffers and names from file to file, so that thousands of
 * files are cheap; it belongs to one thread. Any bytes give a tree: no exception escapes, the time is linear in the
 * length, and 512 kB of stack are enough.
 */
public final class PythonParser {
    private static final int KEPT_BUFFER = 1 << 20;
    private static final int[] ONE_SEGMENT = {};

    private final Names names = new Names();
    private final Problems problems = new Problems();
    private final Spans comments = new Spans();
    private final Tokens tokens = new Tokens();
    private final Lexer lexer = new Lexer(tokens, names, problems, comments);
    private final TokenReader reader = new TokenReader(tokens, problems);
    private final StatementParser statements = new StatementParser(reader, names);
    private byte[] buffer = new byte[1 << 16];

    /** Reads UTF-8; a byte order mark is passed over. */
    public PythonTree parse(byte[] utf8, int length) {
        return parse(utf8, length, ONE_SEGMENT);
    }

    public PythonTree parse(PythonSource source) {
        return parse(source.utf8(), source.utf8().length);
    }

    public PythonTree parse(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        return parse(utf8, utf8.length);
    }

    /** @param segmentEnds offsets of zero bytes that end parts which share no bracket, string or indentation */
    PythonTree parse(byte[] utf8, int length, int[] segmentEnds) {
        byte[] text = padded(utf8, length);
        names.prepare();
        Node root = read(text, length, segmentEnds, false);
        if (lexer.isUnbalanced()) {
            int count = problems.count();
            root = read(text, length, segmentEnds, true);
            if (problems.count() > count) {
                root = read(text, length, segmentEnds, false);
            }
        }
        return new PythonTree(root, text, length, names, comments, problems);
    }

    /** @param wary see {@link Lexer#run} */
    private Node read(byte[] text, int length, int[] segmentEnds, boolean wary) {
        problems.reset();
        comments.reset();
        tokens.reset();
        lexer.run(text, length, segmentEnds, wary);
        reader.reset();
        return statements.module(length);
    }

    private byte[] padded(byte[] utf8, int length) {
        int needed = length + Lexer.PADDING;
        if (buffer.length < needed || (buffer.length > KEPT_BUFFER && needed <= KEPT_BUFFER)) {
            buffer = new byte[Math.max(needed, Math.min(2 * needed, KEPT_BUFFER))];
        }
        System.arraycopy(utf8, 0, buffer, 0, length);
        Arrays.fill(buffer, length, needed, (byte) 0);
        return buffer;
    }
}
