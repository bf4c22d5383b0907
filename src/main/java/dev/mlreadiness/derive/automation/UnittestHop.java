package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.Glob;
import java.util.List;
import java.util.Set;

/** {@code python -m unittest}, {@code setup.py test}, {@code manage.py test}, {@code nosetests}: to methods of test classes, in packages only. */
final class UnittestHop implements Hop {

    private static final Set<String> TAKING = Set.of(
            "-s",
            "--start-directory",
            "-p",
            "--pattern",
            "-t",
            "--top-level-directory",
            "-k",
            "--settings",
            "--parallel");

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        String program = command.text("program");
        Words words = new Words(command);
        if (program.startsWith("python") && "unittest".equals(words.option("-m"))) {
            unittest(words.from(words.all().indexOf("-m") + 1), trail, walk);
            return true;
        }
        boolean script = program.startsWith("python")
                && words.all().size() > 2
                && words.all().get(2).equals("test");
        if (script
                && Set.of("setup.py", "manage.py")
                        .contains(Paths.name(words.all().get(1)))) {
            String folder = Paths.resolve(trail.cwd(), Paths.folder(words.all().get(1)));
            discover(folder, folder, Glob.ofPath("test*.py"), trail, walk);
            return true;
        }
        if (program.equals("nosetests") || program.equals("nose2")) {
            List<String> operands =
                    words.operands(Set.of("-w", "--where", "--with", "-a", "-e", "-m", "-s", "-c", "--config"));
            for (String root : operands.isEmpty() ? List.of(".") : operands) {
                PytestHop.collect(new Words(List.of("pytest", root)), trail, walk);
            }
            return true;
        }
        return false;
    }

    private static void unittest(Words words, Trail trail, Walk walk) {
        List<String> operands = words.operands(TAKING);
        boolean discover = operands.isEmpty() || operands.get(0).equals("discover");
        if (discover) {
            operands = operands.isEmpty() ? List.of() : operands.subList(1, operands.size());
            String start = words.option("-s", "--start-directory");
            start = start.isEmpty() && !operands.isEmpty() ? operands.get(0) : start;
            String pattern = words.option("-p", "--pattern");
            pattern = pattern.isEmpty() && operands.size() > 1 ? operands.get(1) : pattern;
            String root = Paths.resolve(
                    trail.cwd(),
                    start.contains(".") && !start.contains("/") && !start.startsWith(".")
                            ? start.replace('.', '/')
                            : start);
            if (!start.contains("$") && !pattern.contains("$")) {
                discover(root, root, Glob.ofPath(pattern.isEmpty() ? "test*.py" : pattern), trail, walk);
            }
            return;
        }
        for (String operand : operands) {
            named(operand, trail, walk);
        }
    }

    private static void discover(String root, String top, Glob names, Trail trail, Walk walk) {
        for (String path : walk.pythonTests().below(root)) {
            if (names.matches(Paths.name(path)) && packaged(path, top, walk.wiring())) {
                walk.pythonTests().file(path, trail, walk, PythonTests.Test::ofClass);
            }
        }
    }

    /** Discovery enters packages only. */
    private static boolean packaged(String path, String root, Wiring wiring) {
        for (String folder = Paths.folder(path); folder.length() > root.length(); folder = Paths.folder(folder)) {
            if (!wiring.exists(Paths.in(folder, "__init__.py"))) {
                return false;
            }
        }
        return true;
    }

    /** A file, a dotted module, class or method. */
    private static void named(String operand, Trail trail, Walk walk) {
        if (operand.endsWith(".py")) {
            walk.pythonTests().file(Paths.resolve(trail.cwd(), operand), trail, walk, PythonTests.Test::ofClass);
            return;
        }
        for (int end = operand.length(); end > 0; end = operand.lastIndexOf('.', end - 1)) {
            String path = Paths.resolve(trail.cwd(), operand.substring(0, end).replace('.', '/') + ".py");
            if (walk.wiring().exists(path)) {
                String rest = end == operand.length() ? "" : operand.substring(end + 1);
                walk.pythonTests().file(path, trail, walk, test -> test.ofClass() && test.in(rest));
                return;
            }
        }
    }
}
