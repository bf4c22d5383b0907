package dev.mlreadiness.syntax.python;

import java.util.Arrays;

/**
 * Byte offsets of a UTF-8 text to lines and columns. Lines end with LF, CR LF or a lone CR; lines and columns count
 * from 1, columns in characters (code points). A byte order mark has no column.
 */
public final class LineMap {
    /** Characters are counted once per block, so that a column far into a long line takes no longer. */
    private static final int BLOCK = 1024;
    /** Bytes of a line, less than usual, so that the array of lines seldom has to grow. */
    private static final int LINE = 32;

    private final byte[] text;
    private final int length;
    private final int firstCharacter;
    private int[] lineStarts;
    private int lines;
    /** The line that was asked for last: the next question is often about the same one. */
    private int lastLine = 1;

    private int[] charactersBefore;

    LineMap(byte[] text, int length) {
        this.text = text;
        this.length = length;
        this.firstCharacter = hasByteOrderMark() ? 3 : 0;
        this.lineStarts = new int[Math.max(16, length / LINE)];
        addLine(firstCharacter);
        for (int i = firstCharacter; i < length; i++) {
            byte c = text[i];
            if (c <= '\r' && (c == '\n' || c == '\r')) {
                if (c == '\r' && i + 1 < length && text[i + 1] == '\n') {
                    i++;
                }
                addLine(i + 1);
            }
        }
    }

    private boolean hasByteOrderMark() {
        return length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }

    private void addLine(int start) {
        if (lines == lineStarts.length) {
            lineStarts = Arrays.copyOf(lineStarts, 2 * lines);
        }
        lineStarts[lines++] = start;
    }

    /** The number of lines; an end of line at the end of the text begins no further one, unless the text is empty. */
    public int lines() {
        return lines > 1 && lineStarts[lines - 1] == length ? lines - 1 : lines;
    }

    /** The line, from 1. */
    public int line(int offset) {
        int known = lastLine;
        if (offset >= lineStarts[known - 1] && (known == lines || offset < lineStarts[known])) {
            return known;
        }
        int place = Arrays.binarySearch(lineStarts, 0, lines, offset);
        lastLine = place >= 0 ? place + 1 : Math.max(1, -place - 1);
        return lastLine;
    }

    /** The column in characters, from 1. */
    public int column(int offset) {
        int start = lineStart(line(offset));
        int end = Math.max(start, Math.min(offset, length));
        if (end - start <= BLOCK) {
            return characters(start, end) + 1;
        }
        return charactersBefore(end) - charactersBefore(start) + 1;
    }

    /** Offset of the first byte of a line from 1 to {@link #lines()}. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    private int charactersBefore(int offset) {
        if (charactersBefore == null) {
            charactersBefore = new int[length / BLOCK + 1];
            for (int block = 1; block < charactersBefore.length; block++) {
                int start = (block - 1) * BLOCK;
                charactersBefore[block] = charactersBefore[block - 1] + characters(start, start + BLOCK);
            }
        }
        int block = offset / BLOCK;
        return charactersBefore[block] + characters(block * BLOCK, offset);
    }

    /** Counts the bytes that begin a character. */
    private int characters(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if ((text[i] & 0xC0) != 0x80) {
                count++;
            }
        }
        return count;
    }
}
