package dev.mlreadiness.syntax.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static CommandLine unwrap(String text) {
        return CommandLine.unwrap(
                ShellParser.parse(text, ShellOptions.stopping()).commands().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "pytest -q                                       # pytest -q                       # []",
                "time -p pytest                                  # pytest                          # [time]",
                "timeout -k 5 10m pytest -x                      # pytest -x                       # [timeout]",
                "nice -n 10 xvfb-run -a pytest                   # pytest                          # [nice, xvfb-run]",
                "sudo -E -u ci env -u B A=b nohup pytest         # pytest                          # [sudo, env,"
                        + " nohup]",
                "exec stdbuf -oL python -u train.py              # python train.py                 # [exec, stdbuf,"
                        + " python -u]",
                "uv run --with x --extra dev pytest a            # pytest a                        # [uv run]",
                "uv run scripts/train.py --lr 1                  # python scripts/train.py --lr 1  # [uv run]",
                "uv run -m pkg.train                             # python -m pkg.train             # [uv run]",
                "uv --quiet run python -m pytest                 # python -m pytest                # [uv run]",
                "poetry run py.test tests                        # py.test tests                   # [poetry run]",
                "pipenv run python test_docker.py                # python test_docker.py           # [pipenv run]",
                "hatch run test:cov                              # test:cov                        # [hatch run]",
                "pixi run -e dev train                           # train                           # [pixi run]",
                "conda run -n ml --no-capture-output pytest      # pytest                          # [conda run]",
                "micromamba run -n ml python x.py                # python x.py                     # [micromamba run]",
                "npx -y promptfoo eval                           # promptfoo eval                  # [npx]",
                "doppler run -- op run --env-file=.e -- pytest   # pytest                          # [doppler run, op"
                        + " run]",
                "accelerate launch --num_processes 2 train.py --x # python train.py --x            # [accelerate"
                        + " launch]",
                "torchrun --nproc_per_node=2 -m pkg.train        # python -m pkg.train             # [torchrun]",
                "torchrun --nproc_per_node 2 script              # python script                   # [torchrun]",
                "python -m torch.distributed.run --nnodes 1 t.py # python t.py      # [python -m"
                        + " torch.distributed.run]",
                "coverage run -m pytest tests                    # python -m pytest tests          # [coverage run]",
                "python3.11 -m coverage run --source=x -m pytest # python -m pytest            # [python -m coverage"
                        + " run]",
                "kernprof -l -v bench.py                         # python bench.py                 # [kernprof]",
                "python -W ignore -m pytest                      # python -m pytest                # [python -W]",
                "xargs -n 1 pytest                               # pytest                          # [xargs]",
                "find . -name '*.py' -exec python {} \\;         # python {}                       # [find -exec]",
                "bash -ex run.sh a                               # bash run.sh a                   # []",
                "$PYTHON -m pytest                               # $PYTHON -m pytest               # []"
            })
    void unwraps(String text, String words, String wrappers) {
        CommandLine line = unwrap(text);
        assertThat(line.words().stream().map(Word::text).collect(Collectors.joining(" ")))
                .isEqualTo(words);
        assertThat(line.wrappers().toString()).isEqualTo(wrappers);
    }

    @Test
    void shellTextIsReadWithItsOwnFlags() {
        CommandLine line = unwrap("bash -lc \"cd a && pytest | tee x\n make\"");
        assertThat(line.script().commands())
                .extracting(command -> command.line() + ":" + command.cwd() + ":" + command.text() + ":"
                        + command.gating().gates())
                .containsExactly("1::cd a:false", "1:a:pytest:false", "1:a:tee x:false", "2:a:make:true");
        assertThat(unwrap("bash -eo pipefail -c 'pytest | tee x'")
                        .script()
                        .commands()
                        .get(0)
                        .gating()
                        .gates())
                .isTrue();
        assertThat(unwrap("sh -c 'pytest' || true")
                        .script()
                        .commands()
                        .get(0)
                        .gating()
                        .gates())
                .isFalse();
        assertThat(unwrap("bash <<EOF\npytest\nEOF").script().commands().get(0).line())
                .isEqualTo(2);
        assertThat(unwrap("eval \"pytest -q\"").script().commands().get(0).text())
                .isEqualTo("pytest -q");
        assertThat(unwrap("bash -e x.sh").shell().errexit()).isTrue();
        assertThat(unwrap("bash x.sh").shell().errexit()).isFalse();
    }

    @Test
    void pythonTextIsExposed() {
        assertThat(unwrap("python -c 'import a\nb()'").python())
                .isEqualTo(new CommandLine.Embedded("import a\nb()", 1));
        assertThat(unwrap("uv run python - <<'EOF'\nimport a\nEOF").python())
                .isEqualTo(new CommandLine.Embedded("import a\n", 2));
        assertThat(unwrap("python x.py").python()).isNull();
    }

    @Test
    void programModuleAndArguments() {
        CommandLine line = unwrap("/opt/venv/bin/python3.11 -m pytest -q tests");
        assertThat(line.program()).isEqualTo("python");
        assertThat(line.module()).isEqualTo("pytest");
        assertThat(line.arguments()).extracting(Word::text).containsExactly("-q", "tests");
        assertThat(unwrap(".venv/bin/pytest x").program()).isEqualTo("pytest");
        assertThat(unwrap("uv run --directory sub pytest").cwd()).isEqualTo("sub");
        assertThat(unwrap("env A=b pytest").env()).containsEntry("A", "b");
        assertThat(unwrap("find . -exec pytest {} \\;").gating().gates()).isFalse();
        assertThat(List.of(unwrap("find . -exec pytest {} +").gating().gates())).containsExactly(true);
    }
}
