package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file that is run: {@code python x.py}, {@code python -m pkg.mod}, {@code bash x.sh}, {@code ./x}, {@code papermill in.ipynb}, {@code streamlit run app.py}. */
final class ScriptHop implements Hop {

    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash", "source", ".");
    private static final Set<String> TAKING = Set.of("-c", "-W", "-X", "--config", "-o");

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        Words words = new Words(command);
        String program = command.text("program");
        if (program.startsWith("python") || program.equals("pypy3")) {
            return python(words, trail, walk);
        }
        if (SHELLS.contains(program)) {
            List<String> operands = words.operands(Set.of("-c"));
            return !operands.isEmpty() && file(operands.get(0), trail, walk);
        }
        if (program.endsWith(".sh") || program.endsWith(".py") || words.first().startsWith("./")) {
            return file(words.first(), trail, walk);
        }
        if (Set.of("papermill", "jupyter", "ipython", "streamlit", "marimo", "Rscript", "spark-submit", "torchrun", "deepspeed").contains(program)) {
            boolean any = false;
            for (String word : words.operands(Set.of())) {
                if (word.endsWith(".ipynb") || word.endsWith(".py")) {
                    any |= file(word, trail, walk);
                    if (program.equals("papermill")) {
                        return true; // the second one is the output
                    }
                }
            }
            return any;
        }
        return script(program, command, trail, walk);
    }

    private static boolean python(Words words, Trail trail, Walk walk) {
        String module = words.option("-m");
        if (!module.isEmpty()) {
            Optional<String> path = walk.wiring().code.file(module, Paths.resolve(trail.cwd(), "x.py"));
            path = path.isPresent() ? path : walk.wiring().code.file(module + ".__main__", Paths.resolve(trail.cwd(), "x.py"));
            path.ifPresent(p -> walk.module(p, trail));
            return path.isPresent();
        }
        for (String operand : words.operands(TAKING)) {
            if (operand.endsWith(".py")) {
                return file(operand, trail, walk);
            }
            return folder(operand, trail, walk);
        }
        return false;
    }

    private static boolean folder(String operand, Trail trail, Walk walk) {
        String main = Paths.resolve(trail.cwd(), operand + "/__main__.py");
        if (walk.wiring().exists(main)) {
            walk.module(main, trail);
            return true;
        }
        return false;
    }

    private static boolean file(String written, Trail trail, Walk walk) {
        String path = Paths.resolve(trail.cwd(), written);
        if (!walk.wiring().exists(path)) {
            walk.opaque(written, written.contains("$") ? "the file's name is computed" : "no such file in the repository", trail);
            return false;
        }
        if (walk.wiring().targets(path).containsKey("")) {
            walk.target(path, "", trail);
        } else {
            walk.module(path, trail);
        }
        return true;
    }

    /** A console script that the repository itself declares. */
    private static boolean script(String program, Fact command, Trail trail, Walk walk) {
        for (String config : List.of("pyproject.toml", "setup.cfg", "setup.py")) {
            Fact target = walk.wiring().targets(config).get(program);
            if (target != null && target.text("source").equals("script")) {
                walk.target(config, program, trail);
                return true;
            }
        }
        return false;
    }
}
