package dev.mlreadiness.inspect.binary;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileFormat;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.LfsPointer;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Data and model files: format and size, the header of a CSV, the real size behind an LFS pointer. */
public final class DataFileInspector implements Inspector {

    private static final int LONGEST_HEADER = 8_192;
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_NAME = 100;

    /** Extensions of files whose content is somewhere else and that hold a model. */
    private static final Set<String> MODELS = Set.of(
            "pkl",
            "pickle",
            "joblib",
            "dill",
            "pt",
            "pth",
            "ckpt",
            "mar",
            "h5",
            "hdf5",
            "keras",
            "safetensors",
            "onnx",
            "pb",
            "tflite",
            "gguf",
            "ggml",
            "pmml",
            "mojo",
            "ubj",
            "cbm",
            "bin",
            "weights",
            "caffemodel",
            "mlmodel",
            "pdparams",
            "engine");

    @Override
    public String name() {
        return "data-files";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.CSV
                || file.format().isModel()
                || file.format().isData()
                || file.format() == FileFormat.LFS_POINTER;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        if (file.format() == FileFormat.LFS_POINTER) {
            long size = LfsPointer.of(file.bytes()).map(LfsPointer::size).orElse(0L);
            String extension = file.name().substring(file.name().lastIndexOf('.') + 1);
            boolean model = MODELS.contains(extension.toLowerCase(Locale.ROOT));
            add(model ? FactKind.MODEL_FILE : FactKind.DATA_FILE, "lfs-pointer", size, null, true, sink);
        } else if (file.kind() == FileKind.CSV) {
            add(FactKind.DATA_FILE, "csv", file.size(), columns(file), false, sink);
        } else {
            FactKind kind = file.format().isModel() ? FactKind.MODEL_FILE : FactKind.DATA_FILE;
            add(kind, file.format().id(), file.size(), null, false, sink);
        }
    }

    private static void add(FactKind kind, String format, long size, List<String> columns, boolean lfs, FactSink sink) {
        sink.add(kind, Location.file(sink.path()), "format", format, "size", size, "columns", columns, "lfs", lfs);
    }

    /** Names in the first line, when it looks like a header: no cell is a number. An index column has no name. */
    private static List<String> columns(SourceFile file) throws UnreadableFile {
        String text = file.text();
        int end = text.indexOf('\n');
        String line = text.substring(0, Math.min(end < 0 ? text.length() : end, LONGEST_HEADER))
                .strip();
        List<String> columns = new ArrayList<>();
        List<String> cells = cells(line, separator(line));
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i);
            if (name.isEmpty() && i == 0 && cells.size() > 1) {
                continue;
            }
            if (name.isEmpty() || name.length() > LONGEST_NAME || isNumber(name) || columns.size() >= MOST_COLUMNS) {
                return null;
            }
            columns.add(name);
        }
        return columns.isEmpty() ? null : columns;
    }

    private static char separator(String line) {
        if (line.indexOf('\t') >= 0) {
            return '\t';
        }
        long semicolons = line.chars().filter(c -> c == ';').count();
        return semicolons > line.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    /** The cells of a line; a separator in double quotes belongs to the cell. */
    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static boolean isNumber(String cell) {
        return cell.chars().allMatch(c -> c >= '0' && c <= '9' || "-+. eE".indexOf(c) >= 0);
    }
}
