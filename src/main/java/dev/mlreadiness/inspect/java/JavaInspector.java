package dev.mlreadiness.inspect.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.ModuleSummary;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.java.JavaScan;
import java.util.List;

/**
 * Java files to facts {@code java.*} and a module summary.
 *
 * <p>A file in which no import, type or method name is asked for and that holds no test is not parsed: it gives its imports only. Files that JavaParser cannot
 * read give what could be read, and a problem.
 */
public final class JavaInspector implements Inspector {

    /** Characters of a file that is parsed; a tree takes some fifty times its text. */
    static final int MAX_TEXT = 2 * 1024 * 1024;

    private static final int MAX_NESTING = 1000;
    private static final int MAX_ANGLES = 150;

    private static final ParserConfiguration CONFIGURATION = configuration();

    private final Interest interest;

    public JavaInspector(Interest interest) {
        this.interest = interest;
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.JAVA;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        inspect(file.path(), file.text(), sink);
    }

    /** Emits the facts of a Java text. */
    void inspect(String path, String text, FactSink sink) {
        JavaScan scan = JavaScan.of(text);
        Imports imports = new Imports(scan, interest);
        imports.addFacts(sink);
        ModuleSummary.Builder summary = new ModuleSummary.Builder(path, module(path, scan.packageName()));
        imports.addTo(summary);
        if (new Prefilter(interest, scan, imports.names()).isWorthParsing() && isBounded(text, scan, sink)) {
            walk(text, sink, imports.names(), summary);
        } else {
            summary.definition(new ModuleSummary.Definition("", false, -1, 1, 1, List.of(), List.of(), List.of()));
        }
        sink.summary(summary.build());
    }

    private static boolean isBounded(String text, JavaScan scan, FactSink sink) {
        if (text.length() > MAX_TEXT) {
            sink.problem("too-large", "more than " + MAX_TEXT + " characters; only the imports were read");
            return false;
        }
        if (scan.maxDepth() > MAX_NESTING || scan.maxAngles() > MAX_ANGLES) {
            sink.problem("limit", "nested too deeply; only the imports were read");
            return false;
        }
        return true;
    }

    private static String module(String path, String packageName) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        name = name.endsWith(".java") ? name.substring(0, name.length() - 5) : name;
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    private void walk(String text, FactSink sink, TypeNames names, ModuleSummary.Builder summary) {
        CompilationUnit unit = parse(text, sink);
        JavaWalk walk = new JavaWalk(new Emitter(sink, interest), names, summary);
        try {
            walk.run(unit == null ? new CompilationUnit() : unit);
        } catch (StackOverflowError e) {
            sink.problem("limit", "nested too deeply; a part of the file was not used");
        }
    }

    private static CompilationUnit parse(String text, FactSink sink) {
        try {
            ParseResult<CompilationUnit> result = new JavaParser(CONFIGURATION).parse(text);
            if (!result.isSuccessful() && !result.getProblems().isEmpty()) {
                report(result.getProblem(0), sink);
            }
            return result.getResult().orElse(null);
        } catch (StackOverflowError e) {
            sink.problem("limit", "nested too deeply; only the imports were read");
        } catch (RuntimeException e) {
            sink.problem("syntax", "not readable as Java: " + firstLine(e.getMessage()));
        }
        return null;
    }

    private static void report(Problem problem, FactSink sink) {
        int line = problem.getLocation()
                .flatMap(range -> range.toRange())
                .map(range -> range.begin.line)
                .orElse(0);
        Location place = line > 0 ? Location.line(sink.path(), line) : Location.file(sink.path());
        sink.problem("syntax", firstLine(problem.getMessage()), place);
    }

    private static String firstLine(String message) {
        String text = message == null ? "" : message.strip();
        int end = text.indexOf('\n');
        int list = text.indexOf(", expected one of");
        end = list >= 0 && (end < 0 || list < end) ? list : end;
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** Accepts every Java up to the newest; the checks of its language levels are left out, they cost a quarter of the time. */
    private static ParserConfiguration configuration() {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE)
                .setAttributeComments(false)
                .setLexicalPreservationEnabled(false)
                .setDetectOriginalLineSeparator(false);
        configuration.getProcessors().clear();
        return configuration;
    }
}
