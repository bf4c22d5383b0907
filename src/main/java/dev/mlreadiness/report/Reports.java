package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes the chosen files into a folder. Each is written beside its place and then moved there, so that nobody reads
 * half a report and a failed run leaves the last one whole.
 */
public final class Reports {

    /** Name of the page. */
    public static final String PAGE = "index.html";

    /** Name of the data. */
    public static final String DATA = "mlreadiness.json";

    /** What can be written. */
    public enum Format {
        HTML,
        JSON
    }

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    private Reports(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes and returns the files in order of {@link Format}.
     *
     * @throws IOException with the file and the reason, such as a full disk
     */
    public static List<Path> write(
            Assessment assessment, ReportView view, Path folder, Set<Format> formats, Assets assets)
            throws IOException {
        Reports reports = new Reports(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IOException("Cannot create the folder " + folder + " for the reports: " + reason(e), e);
        }
        if (formats.contains(Format.HTML)) {
            reports.page(view, assets);
        }
        if (formats.contains(Format.JSON)) {
            reports.file(DATA, out -> JsonReport.write(assessment, view, out));
        }
        return List.copyOf(reports.written);
    }

    /** Writes a text into a file of its own, and its folder where there is none. */
    static void write(Path file, String content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IOException("Cannot create the folder " + folder + ": " + reason(e), e);
        }
        new Reports(folder).file(file.getFileName().toString(), out -> text(out, content));
    }

    private void page(ReportView view, Assets assets) throws IOException {
        HtmlReport html = new HtmlReport();
        String page = html.render(view, assets);
        file(PAGE, out -> text(out, page));
        if (assets == Assets.LINKED) {
            file(HtmlReport.STYLE, out -> text(out, html.style()));
            file(HtmlReport.SCRIPT, out -> text(out, html.script()));
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private void file(String name, Content content) throws IOException {
        Path target = folder.resolve(name);
        Path part = folder.resolve(name + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                content.writeTo(out);
            }
            move(part, target);
        } catch (IOException e) {
            discard(part, e);
            throw new IOException("Cannot write " + target + ": " + reason(e), e);
        }
        written.add(target);
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path part, IOException cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** The system's words, without the path that some exceptions put first. */
    private static String reason(IOException e) {
        if (e instanceof java.nio.file.FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        String kind = e.getClass().getSimpleName();
        return e instanceof java.nio.file.FileSystemException || e.getMessage() == null
                ? kind.replace("Exception", "")
                : e.getMessage();
    }
}
