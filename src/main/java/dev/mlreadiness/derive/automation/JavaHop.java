package dev.mlreadiness.derive.automation;

import dev.mlreadiness.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code java -cp x a.b.Main}: to the main method of the class. */
final class JavaHop implements Hop {

    private static final Set<String> TAKING =
            Set.of("-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-modules", "--add-opens", "-m");

    @Override
    public boolean follow(Fact command, Trail trail, Walk walk) {
        Words words = new Words(command);
        if (!command.text("program").equals("java") || words.has("-jar")) {
            return false;
        }
        List<String> operands = words.operands(TAKING);
        return !operands.isEmpty() && main(operands.get(0), trail, walk);
    }

    /** Runs the main method; false where no class of the repository has the name. */
    static boolean main(String type, Trail trail, Walk walk) {
        Optional<String> file = walk.wiring().code.file(type, Paths.in(trail.cwd(), "x.java"));
        file.ifPresent(path -> {
            String name = type.substring(type.lastIndexOf('.') + 1);
            walk.symbol(path, name + ".main", trail.then(name + ".main()"));
        });
        return file.isPresent();
    }
}
