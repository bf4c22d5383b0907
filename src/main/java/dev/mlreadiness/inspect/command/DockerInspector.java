package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.FileKind;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.docker.Dockerfile;
import dev.mlreadiness.syntax.docker.DockerfileParser;
import dev.mlreadiness.syntax.docker.ImageName;
import dev.mlreadiness.syntax.docker.Instruction;
import dev.mlreadiness.syntax.docker.Stage;
import dev.mlreadiness.syntax.shell.Quoting;
import java.util.Set;

/** Dockerfiles: base images, instructions, and the commands that run at build (RUN) or at start (CMD, ENTRYPOINT). */
public final class DockerInspector implements Inspector {

    private static final Set<String> SCRIPTS = Set.of("RUN", "CMD", "ENTRYPOINT");

    @Override
    public String name() {
        return "docker";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.kind() == FileKind.DOCKERFILE;
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        Dockerfile docker = DockerfileParser.parse(file.text());
        for (int i = 0; i < docker.stages().size(); i++) {
            Stage stage = docker.stages().get(i);
            String name = stage.name() == null ? Integer.toString(i) : stage.name();
            if (!docker.buildsOnStage(stage)) {
                from(stage, sink);
            }
            sink.add(FactKind.TARGET, Location.line(file.path(), stage.line()), "source", "docker", "name", name);
            stage.instructions().forEach(instruction -> instruction(instruction, name, sink));
        }
    }

    private static void from(Stage stage, FactSink sink) {
        ImageName image = stage.imageName();
        sink.add(
                FactKind.DOCKER_FROM,
                Location.line(sink.path(), stage.line()),
                "image",
                image.repository(),
                "tag",
                image.tag(),
                "digest",
                image.digest(),
                "stage",
                stage.name(),
                "pinned",
                !image.isFloating());
    }

    private static void instruction(Instruction instruction, String stage, FactSink sink) {
        sink.add(
                FactKind.DOCKER_INSTRUCTION,
                Location.line(sink.path(), instruction.line()),
                "instruction",
                instruction.keyword(),
                "text",
                instruction.text(),
                "stage",
                stage);
        if (!SCRIPTS.contains(instruction.keyword())) {
            return;
        }
        // CMD and ENTRYPOINT run when somebody starts the image, not when it is built
        Origin origin = Origin.of(instruction.keyword().equals("RUN") ? "docker" : "docker-start", stage);
        String script = instruction.exec() == null ? instruction.text() : Quoting.line(instruction.exec());
        new CommandFacts(sink).script(script, instruction.shellOptions().withCwd(""), instruction.textLine(), origin);
    }
}
