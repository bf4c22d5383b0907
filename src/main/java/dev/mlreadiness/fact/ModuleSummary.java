package dev.mlreadiness.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What one code file does, compactly: definitions, imports, and its statements as three-address steps in program order. Written by an
 * inspector, read by derivers only; a notebook is one module in document order.
 *
 * <p>Steps are packed into one int array, names are pooled: a million lines stay within some tens of megabytes.
 */
public final class ModuleSummary {

    /** What a step does. */
    public enum Op {
        /** {@code outputs = name(inputs)}; {@code receiver} is the variable or temporary the method is called on. */
        CALL,
        /** {@code outputs} hold a value computed from {@code inputs} without a call: assignment, subscript, attribute, operator. {@code name}: what was applied, such as {@code []}, {@code .values}, {@code +}. */
        MOVE,
        /** Returns or yields {@code inputs}. */
        RETURN,
        /** Begins or ends a loop body. */
        LOOP,
        END_LOOP,
        /** Begins or ends a branch of a condition; {@code inputs} are the names in the condition. */
        BRANCH,
        END_BRANCH,
        /** Asserts a condition over {@code inputs}. */
        ASSERT,
        /** Raises or exits. */
        RAISE,
        /** Removes the name. */
        DELETE
    }

    /** A function, method or class. The module itself is the definition with index 0 and an empty name. */
    public record Definition(
            String name,
            boolean type,
            int parent,
            int startLine,
            int endLine,
            List<String> params,
            List<String> bases,
            List<String> decorators) {}

    /** A bound import: {@code alias} in the module stands for the absolute {@code name}; {@code alias} is {@code *} for a star import. */
    public record Import(String alias, String name, int definition) {}

    private static final int FIXED = 10;
    private static final int CALL = Op.CALL.ordinal();

    private final String path;
    private final String module;
    private final List<Definition> definitions;
    private final List<Import> imports;
    private final String[] names;
    private final int[] code;
    private final int size;
    private final TypeNotes types;

    private ModuleSummary(Builder builder) {
        this.types = builder.types;
        this.path = builder.path;
        this.module = builder.module;
        this.definitions = List.copyOf(builder.definitions);
        this.imports = List.copyOf(builder.imports);
        this.names = builder.names.names();
        this.code = Arrays.copyOf(builder.code, builder.length);
        this.size = builder.steps;
    }

    /** Path of the file. */
    public String path() {
        return path;
    }

    /** Dotted module or package-qualified class name; empty for a notebook or a script in a folder that is no package. */
    public String module() {
        return module;
    }

    /** All definitions in document order; index 0 is the module. */
    public List<Definition> definitions() {
        return definitions;
    }

    /** All imports in document order. */
    public List<Import> imports() {
        return imports;
    }

    /** Kinds of values that the module's functions give and take. */
    public TypeNotes types() {
        return types;
    }

    /** Number of steps. */
    public int size() {
        return size;
    }

    /** The names of what is called, each once: tells what a module has nothing to do with before anybody walks its steps. */
    public List<String> callees() {
        BitSet callees = new BitSet(names.length);
        for (int at = 0; at < code.length; at += FIXED + 2 * code[at + 7] + code[at + 8]) {
            if (code[at] == CALL) {
                mark(callees, code[at + 5]);
            }
        }
        return named(callees);
    }

    /** What the steps read, each once: callees, receivers and inputs, neither outputs nor keywords. */
    public List<String> read() {
        BitSet read = new BitSet(names.length);
        for (int at = 0; at < code.length; at += FIXED + 2 * code[at + 7] + code[at + 8]) {
            mark(read, code[at + 5]);
            mark(read, code[at + 6]);
            for (int i = 0; i < code[at + 7]; i++) {
                mark(read, code[at + FIXED + 2 * i]);
            }
        }
        return named(read);
    }

    private static void mark(BitSet marked, int name) {
        if (name >= 0) {
            marked.set(name);
        }
    }

    private List<String> named(BitSet marked) {
        List<String> list = new ArrayList<>(marked.cardinality());
        for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
            list.add(names[i]);
        }
        return list;
    }

    /** A cursor before the first step. */
    public Steps steps() {
        return new Steps();
    }

    /** Walks over the steps in program order; {@code next()} moves on. */
    public final class Steps {
        private int at = -1;
        private int next;

        /** Moves to the next step; false at the end. */
        public boolean next() {
            if (next >= code.length) {
                return false;
            }
            at = next;
            next = at + FIXED + 2 * code[at + 7] + code[at + 8];
            return true;
        }

        /** What it does. */
        public Op op() {
            return OPS[code[at]];
        }

        /** Index of the enclosing definition. */
        public int definition() {
            return code[at + 1];
        }

        /** Line (raw line of the file), 1-based. */
        public int line() {
            return code[at + 2];
        }

        /** Column, 1-based; 0 where unknown. */
        public int column() {
            return code[at + 3];
        }

        /** Cell index; -1 outside notebooks. */
        public int cell() {
            return code[at + 4];
        }

        /** Line inside the cell, 1-based; 0 outside notebooks. */
        public int cellLine() {
            return code[at + 9];
        }

        /** Where it stands. */
        public Location location() {
            return new Location(path, line(), column(), line(), 0, cell(), cellLine());
        }

        /** Name of the callee (absolute where known) or of what was applied; empty where there is none. */
        public String name() {
            return pooled(code[at + 5]);
        }

        /** The variable that the method is called on; empty where there is none. */
        public String receiver() {
            return pooled(code[at + 6]);
        }

        /** Number of inputs. */
        public int inputs() {
            return code[at + 7];
        }

        /** The i-th input: a variable, a temporary {@code %n}, an attribute path {@code self.x}, or a literal as {@code =text}. */
        public String input(int i) {
            return pooled(code[at + FIXED + 2 * i]);
        }

        /** Keyword of the i-th input; empty for a positional one. */
        public String keyword(int i) {
            return pooled(code[at + FIXED + 2 * i + 1]);
        }

        /** Number of outputs. */
        public int outputs() {
            return code[at + 8];
        }

        /** The i-th output. */
        public String output(int i) {
            return pooled(code[at + FIXED + 2 * inputs() + i]);
        }

        private String pooled(int index) {
            return index < 0 ? "" : names[index];
        }
    }

    private static final Op[] OPS = Op.values();

    /** Builds a summary in document order. */
    public static final class Builder {
        private final String path;
        private final String module;
        private final List<Definition> definitions = new ArrayList<>();
        private final List<Import> imports = new ArrayList<>();
        private final NamePool names = new NamePool();
        private final TypeNotes types = new TypeNotes();
        private int[] code = new int[256];
        private int length;
        private int steps;

        /** Starts the summary of a file; the module's own definition is added by the first {@link #definition}. */
        public Builder(String path, String module) {
            this.path = path;
            this.module = module;
        }

        /** Where kinds of values are noted. */
        public TypeNotes types() {
            return types;
        }

        /** Adds a definition and returns its index. */
        public int definition(Definition definition) {
            definitions.add(definition);
            return definitions.size() - 1;
        }

        /** Adds an import. */
        public void imported(String alias, String name, int definition) {
            imports.add(new Import(alias, name, definition));
        }

        /**
         * Adds a step.
         *
         * @param inputs variables, temporaries or {@code =literal}
         * @param keywords keyword for each input, empty string for a positional one; null where all are positional
         */
        public void step(
                Op op,
                int definition,
                int line,
                int column,
                int cell,
                int cellLine,
                String name,
                String receiver,
                List<String> inputs,
                List<String> keywords,
                List<String> outputs) {
            int need = FIXED + 2 * inputs.size() + outputs.size();
            if (length + need > code.length) {
                code = Arrays.copyOf(code, Math.max(code.length * 2, length + need));
            }
            code[length] = op.ordinal();
            code[length + 1] = definition;
            code[length + 2] = line;
            code[length + 3] = column;
            code[length + 4] = cell;
            code[length + 5] = intern(name);
            code[length + 6] = intern(receiver);
            code[length + 7] = inputs.size();
            code[length + 8] = outputs.size();
            code[length + 9] = cellLine;
            int at = length + FIXED;
            for (int i = 0; i < inputs.size(); i++) {
                code[at++] = intern(inputs.get(i));
                code[at++] = keywords == null ? -1 : intern(keywords.get(i));
            }
            for (String output : outputs) {
                code[at++] = intern(output);
            }
            length = at;
            steps++;
        }

        private int intern(String name) {
            return name == null || name.isEmpty() ? -1 : names.number(name);
        }

        /** The summary. */
        public ModuleSummary build() {
            return new ModuleSummary(this);
        }
    }
}
