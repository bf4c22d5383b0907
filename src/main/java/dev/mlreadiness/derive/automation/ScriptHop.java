package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.Glob;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that is run: {@code python x.py}, {@code python -m pkg.mod}, {@code bash x.sh}, {@code ./x}, {@code papermill in.ipynb}, a console script of the project. */
final class ScriptHop implements Hop {

    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash", "source", ".");
    private static final Set<String> TAKING = Set.of("-c", "-W", "-X");
    /** Where images and servers keep a checkout. */
    private static final Set<String> PLACES =
            Set.of("app", "opt", "workspace", "src", "code", "home", "usr", "srv", "var", "project", "work", "root");

    private static final Set<String> SPARK = Set.of(
            "--master",
            "--deploy-mode",
            "--name",
            "--py-files",
            "--files",
            "--jars",
            "--packages",
            "--conf",
            "--properties-file",
            "--driver-memory",
            "--executor-memory",
            "--executor-cores",
            "--num-executors",
            "--driver-cores",
            "--repositories",
            "--archives",
            "--queue",
            "--class");
    private static final int MOST_FILES = 200;
    private static final Set<String> SERVERS = Set.of("uvicorn", "gunicorn", "hypercorn", "daphne");
    private static final Pattern IMPORT =
            Pattern.compile("(?:^|[;\\n])\\s*(?:from\\s+([\\w.]+)\\s+import\\s+([\\w, ]+)|import\\s+([\\w.]+))");

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        Words words = new Words(command);
        String program = command.text("program");
        if (program.startsWith("python") || program.equals("pypy3") || program.equals("ipython")) {
            return !command.text("input").isEmpty()
                    ? text(command.text("input"), trail, walk)
                    : python(words, trail, walk);
        }
        if (SHELLS.contains(program)) {
            List<String> operands = words.operands(Set.of("-c", "-o"));
            return !operands.isEmpty() && !words.has("-c") && file(operands.get(0), List.of(), trail, walk);
        }
        if (program.endsWith(".sh") || program.endsWith(".py") || words.first().startsWith("./")) {
            return file(words.first(), words.from(1).all(), trail, walk);
        }
        if (SERVERS.contains(program)) {
            return served(words, trail, walk);
        }
        if (program.equals("spark-submit")) {
            List<String> operands = words.operands(SPARK);
            return !operands.isEmpty()
                    && operands.get(0).endsWith(".py")
                    && file(operands.get(0), operands.subList(1, operands.size()), trail, walk);
        }
        if (program.equals("sbatch")) {
            return batch(words, trail, walk);
        }
        return notebook(program, words, trail, walk) || script(program, words, trail, walk);
    }

    private static boolean python(Words words, Trail trail, Walk walk) {
        int at = words.all().indexOf("-m");
        if (at == 1 && words.all().size() > 2) {
            return module(words.all().get(2), words.from(3).all(), trail, walk);
        }
        List<String> operands = words.operands(TAKING);
        if (operands.isEmpty()) {
            return false;
        }
        String first = operands.get(0);
        return first.endsWith(".py") || first.endsWith(".ipynb")
                ? file(
                        first,
                        words.all()
                                .subList(
                                        words.all().indexOf(first) + 1,
                                        words.all().size()),
                        trail,
                        walk)
                : folder(first, trail, walk);
    }

    private static boolean module(String module, List<String> arguments, Trail trail, Walk walk) {
        if (module.equals("papermill") || module.equals("jupyter") || module.equals("nbconvert")) {
            return false;
        }
        String from = Paths.resolve(trail.cwd(), "x.py");
        Optional<String> path = walk.wiring()
                .code
                .file(module + ".__main__", from)
                .or(() -> walk.wiring().code.file(module, from));
        path.ifPresent(p -> walk.script(p, arguments, trail));
        return path.isPresent();
    }

    /** What {@code python -c} imports runs; what it imports by name and calls is called. */
    private static boolean text(String code, Trail trail, Walk walk) {
        boolean any = false;
        Matcher imports = IMPORT.matcher(code.length() > 2000 ? code.substring(0, 2000) : code);
        while (imports.find()) {
            String module = imports.group(1) == null ? imports.group(3) : imports.group(1);
            Optional<String> file = walk.wiring().code.file(module, Paths.resolve(trail.cwd(), "x.py"));
            file.ifPresent(f -> walk.module(f, trail));
            any |= file.isPresent();
            for (String name : imports.group(2) == null || file.isEmpty()
                    ? new String[0]
                    : imports.group(2).split("[, ]+")) {
                if (code.contains(name + "(")) {
                    walk.symbol(file.get(), name, trail.then(Paths.name(file.get()) + " " + name + "()"));
                }
            }
        }
        return any;
    }

    private static boolean folder(String operand, Trail trail, Walk walk) {
        String main = Paths.resolve(trail.cwd(), operand + "/__main__.py");
        if (walk.wiring().exists(main)) {
            walk.script(main, List.of(), trail);
            return true;
        }
        return false;
    }

    /** A file at the place where images and servers keep a checkout, {@code /opt/app/train.py}: the file of the repository with that end; empty where there is none. */
    private static String deployed(String path, Wiring wiring) {
        if (!path.startsWith("?/") || path.contains("..")) {
            return "";
        }
        String rest = path.substring(2);
        int slash = rest.indexOf('/');
        if (slash < 0 || !PLACES.contains(rest.substring(0, slash))) {
            return "";
        }
        for (; slash >= 0; slash = rest.indexOf('/')) {
            rest = rest.substring(slash + 1);
            if (wiring.exists(rest)) {
                return rest;
            }
        }
        return "";
    }

    static boolean file(String written, List<String> arguments, Trail trail, Walk walk) {
        String path = Paths.resolve(trail.cwd(), written);
        String deployed = deployed(path, walk.wiring());
        if (!deployed.isEmpty()) {
            return file(
                    deployed,
                    arguments,
                    trail.in("").assumed("an absolute path that ends like a file of the repository"),
                    walk);
        }
        if (path.contains("*") && matched(path, arguments, trail, walk)) {
            return true;
        }
        if (!walk.wiring().exists(path)) {
            String reason = written.contains("$") || path.startsWith("?")
                    ? "the file's name is computed"
                    : "no such file in the repository";
            walk.opaque(written, reason, trail);
            return true;
        }
        if (walk.wiring().targets(path).containsKey("")) {
            walk.target(path, "", trail.then(path));
        } else {
            walk.script(path, arguments, trail);
        }
        return true;
    }

    /** Files that a pattern of the shell names. */
    private static boolean matched(String pattern, List<String> arguments, Trail trail, Walk walk) {
        Glob glob;
        try {
            glob = Glob.ofPath(pattern);
        } catch (IllegalArgumentException e) {
            return false;
        }
        List<String> files = walk.wiring().files().stream()
                .filter(glob::matches)
                .limit(MOST_FILES)
                .toList();
        Trail there = trail.assumed("a pattern names the files");
        files.forEach(file -> file(file, arguments, there.in(""), walk));
        return !files.isEmpty();
    }

    /** A job of Slurm: only with {@code --wait} does the command wait for its end. */
    private static boolean batch(Words words, Trail trail, Walk walk) {
        List<String> operands = words.operands(Set.of("-p", "-n", "-N", "-t", "-J", "-o", "-e", "-A", "-c", "-a"));
        boolean waits = words.has("--wait") || words.has("-W");
        Trail there = waits ? trail : trail.ignored("sbatch does not wait for the job");
        return !operands.isEmpty()
                && file(operands.get(0), List.of(), there.assumed("the cluster runs the job later"), walk);
    }

    /** A server imports its module; its handlers run only when somebody asks, so that they are not reached by this. */
    private static boolean served(Words words, Trail trail, Walk walk) {
        for (String operand : words.operands(Set.of(
                "--host",
                "--port",
                "-w",
                "--workers",
                "-b",
                "--bind",
                "-k",
                "--worker-class",
                "-c",
                "--config",
                "--timeout",
                "-t"))) {
            int colon = operand.indexOf(':');
            String module = colon < 0 ? operand : operand.substring(0, colon);
            Optional<String> file = walk.wiring().code.file(module, Paths.resolve(trail.cwd(), "x.py"));
            if (file.isPresent()) {
                walk.module(file.get(), trail);
                return true;
            }
        }
        return false;
    }

    private static boolean notebook(String program, Words words, Trail trail, Walk walk) {
        List<String> files = words.all().stream()
                .skip(1)
                .filter(w -> w.endsWith(".ipynb") || w.endsWith(".py"))
                .toList();
        boolean runs = switch (program) {
            case "papermill", "streamlit", "marimo", "treon", "testbook", "fastapi", "bokeh" -> true;
            case "jupyter", "jupyter-nbconvert" -> words.has("--execute") || words.has("execute") || words.has("run");
            default -> false;
        };
        if (!runs || files.isEmpty()) {
            return false;
        }
        Trail there = words.has("--allow-errors") ? trail.ignored("--allow-errors is set") : trail;
        // the second file of papermill is its output
        for (String file : program.equals("papermill") ? files.subList(0, 1) : files) {
            file(file, List.of(), there, walk);
        }
        return true;
    }

    /** A console script that the repository itself declares. */
    private static boolean script(String program, Words words, Trail trail, Walk walk) {
        String entry = walk.wiring().consoleScript(program);
        if (entry.isEmpty()) {
            return false;
        }
        int colon = entry.indexOf(':');
        String module = colon < 0 ? entry : entry.substring(0, colon);
        Optional<String> file = walk.wiring().code.file(module, Paths.resolve(trail.cwd(), "x.py"));
        if (file.isEmpty()) {
            return false;
        }
        walk.module(file.get(), trail);
        boolean asks = words.has("--help") || words.has("-h") || words.has("--version");
        if (colon > 0 && !asks) {
            walk.wiring()
                    .code
                    .resolve(entry.replace(':', '.'), file.get())
                    .filter(s -> !s.name().isEmpty())
                    .ifPresent(s -> walk.symbol(s.path(), s.name(), trail.then(s.text())));
            walk.subcommands(file.get(), words.from(1).all(), trail);
        }
        return true;
    }
}
