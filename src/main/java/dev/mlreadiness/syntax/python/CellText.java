package dev.mlreadiness.syntax.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One cell with its magics blanked out, each character by a blank, so that columns stay. */
final class CellText {
    /** Cell magics whose cell is still Python of the same program. */
    private static final Set<String> PYTHON_CELLS = Set.of(
            "time",
            "timeit",
            "capture",
            "prun",
            "memit",
            "mprun",
            "snakeviz",
            "heat",
            "debug",
            "wandb",
            "notify",
            "px",
            "autoreload",
            "skip",
            "local",
            "python",
            "python3",
            "ipytest",
            "run_cell",
            "pyinstrument",
            "scalene");

    /** Line magics that run the Python statement behind them. */
    private static final Set<String> PYTHON_LINES = Set.of("time", "timeit", "prun", "memit", "mprun", "snakeviz");

    private static final Set<String> INSTALLERS = Set.of("pip", "pip3", "conda", "mamba");

    private final int cell;
    private final List<Magic> magics;
    private final List<String> lines;
    private final StringBuilder python = new StringBuilder();
    private final OpenText open = new OpenText();

    CellText(String source, int cell, List<Magic> magics) {
        this.cell = cell;
        this.magics = magics;
        this.lines = split(source);
        int first = firstCodeLine();
        if (first < lines.size() && lines.get(first).startsWith("%%")) {
            cellMagic(first);
        } else {
            translate(0);
        }
    }

    /** The text, with an end of line after each line. */
    String python() {
        return python.toString();
    }

    int lines() {
        return lines.size();
    }

    private static List<String> split(String source) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int length = source.length();
        for (int i = 0; i < length; i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(source.substring(start, i));
                i += c == '\r' && i + 1 < length && source.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < length) {
            lines.add(source.substring(start));
        }
        return lines;
    }

    private int firstCodeLine() {
        int i = 0;
        while (i < lines.size()
                && (lines.get(i).isBlank() || lines.get(i).stripLeading().startsWith("#"))) {
            i++;
        }
        return i;
    }

    private void cellMagic(int first) {
        String header = lines.get(first).substring(2);
        String name = word(header, 0);
        for (int i = 0; i < first; i++) {
            put(lines.get(i));
        }
        if (PYTHON_CELLS.contains(name)) {
            magics.add(new Magic(
                    Magic.Kind.CELL, name, header.substring(name.length()).strip(), cell, first + 1));
            blank(lines.get(first));
            translate(first + 1);
            return;
        }
        List<String> body = new ArrayList<>(lines.subList(first, lines.size()));
        body.set(0, header.substring(name.length()).strip());
        magics.add(new Magic(Magic.Kind.CELL, name, String.join("\n", body), cell, first + 1));
        lines.subList(first, lines.size()).forEach(this::blank);
    }

    private void translate(int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (open.isStatementStart()) {
                int end = magicLines(i);
                if (end > i) {
                    i = end - 1;
                    continue;
                }
            }
            open.read(line);
            put(line);
        }
    }

    /** Writes a blank for the magic that begins in a line; returns the line behind it, or the line if it is Python. */
    private int magicLines(int i) {
        String line = lines.get(i);
        int start = indentation(line);
        if (start == line.length()) {
            return i;
        }
        char c = line.charAt(start);
        char next = start + 1 < line.length() ? line.charAt(start + 1) : 0;
        if (c == '%' && (next == '%' || Character.isLetter(next))) {
            return lineMagic(i, start);
        }
        if (c == '!' && next != '=') {
            return shell(i, start, start + (next == '!' ? 2 : 1), true);
        }
        if (c == '?' || open.endsWithQuestionMark(line)) {
            String text = line.strip();
            magics.add(new Magic(Magic.Kind.HELP, text.replace("?", ""), text, cell, i + 1));
            statement(line, start);
            return i + 1;
        }
        if (INSTALLERS.contains(word(line, start)) && line.strip().contains(" install ")) {
            return shell(i, start, start, true);
        }
        int marked = behindEquals(line);
        return marked < 0 ? i : assigned(i, marked);
    }

    private int lineMagic(int i, int start) {
        String line = lines.get(i);
        int nameStart = start + (line.startsWith("%%", start) ? 2 : 1);
        String name = word(line, nameStart);
        int argument = nameStart + name.length();
        if (PYTHON_LINES.contains(name) && !continues(line)) {
            String code = withoutOptions(line.substring(argument));
            magics.add(new Magic(Magic.Kind.LINE, name, line.substring(argument).strip(), cell, i + 1));
            open.read(code);
            put(line.substring(0, start) + code + " ".repeat(Math.max(0, line.length() - start - code.length())));
            return i + 1;
        }
        int end = endOfContinued(i);
        magics.add(new Magic(Magic.Kind.LINE, name, joined(i, end, argument), cell, i + 1));
        statement(line, start);
        lines.subList(i + 1, end).forEach(this::blank);
        return end;
    }

    /** {@code -n 10 -r3 f(x)}: the statement without the options before it. */
    private static String withoutOptions(String arguments) {
        String rest = arguments.strip();
        while (rest.startsWith("-")) {
            int end = rest.indexOf(' ');
            if (end < 0) {
                return "";
            }
            rest = rest.substring(end).strip();
            int digits = 0;
            while (digits < rest.length() && Character.isDigit(rest.charAt(digits))) {
                digits++;
            }
            if (digits > 0 && digits < rest.length() && rest.charAt(digits) == ' ') {
                rest = rest.substring(digits).strip();
            }
        }
        return rest;
    }

    private int shell(int i, int start, int commandStart, boolean isStatement) {
        int end = endOfContinued(i);
        String command = joined(i, end, commandStart);
        magics.add(new Magic(Magic.Kind.SHELL, word(command, 0), command, cell, i + 1));
        if (isStatement) {
            statement(lines.get(i), start);
        }
        lines.subList(i + 1, end).forEach(this::blank);
        return end;
    }

    /** {@code files = !ls} and {@code x = %magic}: the value becomes a name that nobody defines. */
    private int assigned(int i, int mark) {
        String line = lines.get(i);
        put(line.substring(0, mark) + "_" + " ".repeat(line.length() - mark - 1));
        if (line.charAt(mark) == '!') {
            return shell(i, mark, mark + (line.startsWith("!!", mark) ? 2 : 1), false);
        }
        int end = endOfContinued(i);
        String name = word(line, mark + 1);
        magics.add(new Magic(Magic.Kind.LINE, name, joined(i, end, mark + 1 + name.length()), cell, i + 1));
        lines.subList(i + 1, end).forEach(this::blank);
        return end;
    }

    /** Where the mark of a magic stands behind an equals sign, or -1. */
    private static int behindEquals(String line) {
        int equals = line.indexOf('=');
        if (equals <= 0 || equals + 1 >= line.length() || line.charAt(equals + 1) == '=') {
            return -1;
        }
        for (int i = 0; i < equals; i++) {
            char c = line.charAt(i);
            if (!Character.isJavaIdentifierPart(c) && " \t,.[]*".indexOf(c) < 0) {
                return -1;
            }
        }
        int mark = equals + 1;
        while (mark < line.length() && (line.charAt(mark) == ' ' || line.charAt(mark) == '\t')) {
            mark++;
        }
        boolean isMagic = mark + 1 < line.length()
                && (line.charAt(mark) == '!' || line.charAt(mark) == '%')
                && line.charAt(mark + 1) != '=';
        return isMagic ? mark : -1;
    }

    private String joined(int from, int to, int start) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            String line = i == from ? lines.get(i).substring(start) : lines.get(i);
            text.append(i == from ? "" : " ").append(continues(line) ? line.substring(0, line.length() - 1) : line);
        }
        return text.toString().strip();
    }

    private int endOfContinued(int from) {
        int i = from;
        while (i + 1 < lines.size() && continues(lines.get(i))) {
            i++;
        }
        return i + 1;
    }

    private static boolean continues(String line) {
        return line.endsWith("\\");
    }

    /** A line that was a statement: below an indentation a block must not become empty. */
    private void statement(String line, int start) {
        boolean fits = start > 0 && line.length() - start >= 4;
        put(
                fits
                        ? line.substring(0, start) + "pass" + " ".repeat(line.length() - start - 4)
                        : " ".repeat(line.length()));
    }

    private void blank(String line) {
        put(" ".repeat(line.length()));
    }

    private void put(String line) {
        python.append(line).append('\n');
    }

    private static int indentation(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static String word(String line, int start) {
        int end = start;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return line.substring(start, end);
    }
}
