package dev.mlreadiness.syntax.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.syntax.Mutations;
import dev.mlreadiness.syntax.shell.Command;
import dev.mlreadiness.syntax.shell.ShellParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileParserTest {
    private static final String SAMPLE = """
        # syntax=docker/dockerfile:1
        # a comment
        ARG PY=3.11
        ARG BASE=python:${PY}-slim
        FROM --platform=linux/amd64 ${BASE} AS build
        ARG PY
        ENV APP=/opt/app \\
            # inside
            MODE="a b"
        WORKDIR $APP
        RUN --mount=type=cache,target=/x pip install -r req.txt && \\
            # why
            pytest tests \\
              -q
        RUN python <<EOF
        import a
        EOF
        RUN <<EOF
        set -e
        make $X
        EOF
        COPY <<EOF /etc/x
        k: v
        EOF

        FROM build
        SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
        COPY --from=build --chown=1:1 a b/*.py /dst/
        COPY ["x y", "/z"]
        USER app
        WORKDIR sub
        EXPOSE 80
        ENTRYPOINT ["uvicorn", "app:api"]
        CMD python serve.py --port $PORT
        """;

    @Test
    void stages() {
        Dockerfile file = DockerfileParser.parse(SAMPLE);
        assertThat(file.directives()).containsEntry("syntax", "docker/dockerfile:1");
        assertThat(file.stages())
                .extracting(stage -> stage.line() + " " + stage.image() + " " + stage.name() + " " + stage.platform())
                .containsExactly("5 python:3.11-slim build linux/amd64", "26 build null null");
        assertThat(file.buildsOnStage(file.stages().get(1))).isTrue();
        assertThat(file.stage("build").line()).isEqualTo(5);
        assertThat(file.stage(null).line()).isEqualTo(26);
    }

    @Test
    void scriptsKeepTheirLines() {
        Stage build = DockerfileParser.parse(SAMPLE).stages().get(0);
        List<Instruction> runs = build.all("RUN");
        assertThat(runs)
                .extracting(run -> run.line() + ":" + run.textLine())
                .containsExactly("11:11", "15:15", "18:19");
        List<Command> commands = ShellParser.parse(
                        runs.get(0).text(),
                        runs.get(0).shellOptions(),
                        runs.get(0).textLine())
                .commands();
        assertThat(commands)
                .extracting(command -> command.line() + command.cwd() + " " + command.text())
                .containsExactly("11/opt/app pip install -r req.txt", "13/opt/app pytest tests -q");
        assertThat(runs.get(1).text()).isEqualTo("python <<EOF\nimport a\nEOF");
        assertThat(runs.get(2).text()).isEqualTo("set -e\nmake $X\n");
        assertThat(runs.get(0).context().variables())
                .containsEntry("MODE", "a b")
                .containsEntry("PY", "3.11");
        assertThat(build.last("COPY").destination()).isEqualTo("/etc/x");
    }

    @Test
    void theFinalImage() {
        Stage last = DockerfileParser.parse(SAMPLE).stage(null);
        assertThat(last.last("ENTRYPOINT").exec()).containsExactly("uvicorn", "app:api");
        assertThat(last.last("CMD").exec()).isNull();
        assertThat(last.last("CMD").text()).isEqualTo("python serve.py --port $PORT");
        assertThat(last.last("CMD").context().user()).isEqualTo("app");
        assertThat(last.last("CMD").shellOptions().pipefail()).isTrue();
        Instruction copy = last.all("COPY").get(0);
        assertThat(copy.sources()).containsExactly("a", "b/*.py");
        assertThat(copy.destination()).isEqualTo("/dst/");
        assertThat(copy.flag("--from")).isEqualTo("build");
        assertThat(last.all("COPY").get(1).sources()).containsExactly("x y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "python                             | python              | -      | -        | true",
                "python:latest                      | python              | latest | -        | true",
                "localhost:5000/a/b                 | localhost:5000/a/b  | -      | -        | true",
                "localhost:5000/a/b:1               | localhost:5000/a/b  | 1      | -        | false",
                "nvcr.io/x:1@sha256:ab              | nvcr.io/x           | 1      | sha256:ab | false",
                "a@sha256:ab                        | a                   | -      | sha256:ab | false",
                "img:${TAG:-x}                      | img                 | ${TAG:-x} | -     | false"
            })
    void images(String name, String repository, String tag, String digest, boolean floating) {
        ImageName image = ImageName.parse(name);
        assertThat(image).isEqualTo(new ImageName(repository, tag, digest));
        assertThat(image.isFloating()).isEqualTo(floating);
    }

    @Test
    void oldFormsAndOddTexts() {
        Stage stage = DockerfileParser.parse(
                        "# escape=`\r\nfrom a:1 as B\r\nENV K some value\r\nRUN x `\r\n  y\r\nrun [\"a\", 'b']\r\n")
                .stages()
                .get(0);
        assertThat(stage.name()).isEqualTo("B");
        assertThat(stage.all("RUN").get(0).text()).isEqualTo("x \\\n  y");
        assertThat(stage.all("RUN").get(0).context().variables()).containsEntry("K", "some value");
        assertThat(stage.all("RUN").get(1).exec()).isNull();
        assertThat(DockerfileParser.parse("FROM x:${T:-9}\nFROM ${U}").stages())
                .extracting(Stage::image)
                .containsExactly("x:9", "${U}");
        assertThat(DockerfileParser.parse("RUN a").stages()).isEmpty();
    }

    @Test
    void anyTextIsRead() {
        List<String> pieces = List.of(
                "FROM a\n",
                "RUN ",
                "COPY ",
                "<<EOF ",
                "\\\n",
                "\n",
                "#",
                "ENV A=$A$A\n",
                "ARG A=${A}${A}\n",
                "[\"",
                "\",",
                "]",
                "${",
                "'",
                "--x=",
                "WORKDIR a\n",
                "FROM",
                "AS",
                "# escape=`\n",
                "`");
        Mutations.survives("docker", List.of(SAMPLE), pieces, text -> {
            Dockerfile file = DockerfileParser.parse(text);
            file.stages().forEach(stage -> stage.imageName().isFloating());
        });
    }
}
