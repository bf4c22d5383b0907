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
import java.util.Set;

/** Data and model files: format and size, the header of a CSV, the real size behind an LFS pointer. */
public final class DataFileInspector implements Inspector {

    private static final int LONGEST_HEADER = 8_192;
    private static final int MOST_COLUMNS = 500;
    private static final Set<FileFormat> DATA = Set.of(
            FileFormat.PARQUET,
            FileFormat.ARROW,
            FileFormat.ORC,
            FileFormat.AVRO,
            FileFormat.NUMPY,
            FileFormat.SQLITE,
            FileFormat.TFRECORD,
            FileFormat.RDATA,
            FileFormat.EXCEL);

    @Override
    public String name() {
        return "data-files";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.CSV
                || file.format().isModel()
                || DATA.contains(file.format())
                || file.format() == FileFormat.LFS_POINTER;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        if (file.format() == FileFormat.LFS_POINTER) {
            long size = LfsPointer.of(file.bytes()).map(LfsPointer::size).orElse(0L);
            String name = file.name();
            add(
                    name.endsWith(".csv") || name.endsWith(".parquet") ? FactKind.DATA_FILE : FactKind.MODEL_FILE,
                    "lfs-pointer",
                    size,
                    null,
                    true,
                    sink);
        } else if (file.kind() == FileKind.CSV) {
            add(FactKind.DATA_FILE, "csv", file.size(), columns(file), false, sink);
        } else {
            add(
                    file.format().isModel() ? FactKind.MODEL_FILE : FactKind.DATA_FILE,
                    file.format().id(),
                    file.size(),
                    null,
                    false,
                    sink);
        }
    }

    private static void add(FactKind kind, String format, long size, List<String> columns, boolean lfs, FactSink sink) {
        sink.add(kind, Location.file(sink.path()), "format", format, "size", size, "columns", columns, "lfs", lfs);
    }

    /** Names in the first line, when it looks like a header: no cell is a number. */
    private static List<String> columns(SourceFile file) throws UnreadableFile {
        String text = file.text();
        int end = text.indexOf('\n');
        String line = text.substring(0, Math.min(end < 0 ? text.length() : end, LONGEST_HEADER))
                .strip();
        String separator = line.contains("\t")
                ? "\t"
                : line.chars().filter(c -> c == ';').count()
                                > line.chars().filter(c -> c == ',').count()
                        ? ";"
                        : ",";
        List<String> columns = new ArrayList<>();
        for (String cell : line.split(separator)) {
            String name = cell.strip().replaceAll("^\"|\"$", "");
            if (name.isEmpty()
                    || name.length() > 100
                    || name.matches("[-+.\\d eE]+")
                    || columns.size() >= MOST_COLUMNS) {
                return null;
            }
            columns.add(name);
        }
        return columns;
    }
}
