package dev.mlreadiness.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A program that runs another command line.
 *
 * @param head its words, such as {@code uv run}
 * @param valued options that take the next word as their value
 * @param positionals words of its own before the command ({@code timeout 5m cmd} has one)
 * @param runs what it runs
 */
record Wrapper(List<String> head, Set<String> valued, int positionals, Runs runs) {
    enum Runs {
        /** A command. */
        COMMAND,
        /** A command, or a Python file by its name. */
        COMMAND_OR_PYTHON,
        /** A Python file, or a module after {@code -m}. */
        PYTHON
    }

    private static final Map<String, List<Wrapper>> BY_PROGRAM = new TreeMap<>();

    static {
        commands();
        environments();
        launchers();
    }

    private static void commands() {
        add("time", "-f --format -o --output", 0, Runs.COMMAND);
        add("timeout", "-k --kill-after -s --signal", 1, Runs.COMMAND);
        add("nice", "-n --adjustment", 0, Runs.COMMAND);
        add("ionice", "-c -n --class --classdata", 0, Runs.COMMAND);
        add(
                "xvfb-run",
                "-s --server-args -n --server-num -e --error-file -f --auth-file -p -w --wait",
                0,
                Runs.COMMAND);
        add("sudo", "-u --user -g --group -h -p -C -D --chdir -R -T -U -r -t", 0, Runs.COMMAND);
        add("env", "-u --unset -C --chdir", 0, Runs.COMMAND);
        add("exec", "-a", 0, Runs.COMMAND);
        add("stdbuf", "-i -o -e --input --output --error", 0, Runs.COMMAND);
        add("taskset", "", 1, Runs.COMMAND);
        add("numactl", "-C -N -m --cpunodebind --membind --physcpubind", 0, Runs.COMMAND);
        add("flock", "-w --timeout -E", 1, Runs.COMMAND);
        add("gosu", "", 1, Runs.COMMAND);
        add("su-exec", "", 1, Runs.COMMAND);
        add(
                "xargs",
                "-n -P -I -L -d -a -s -E --max-args --max-procs --delimiter --arg-file --replace",
                0,
                Runs.COMMAND);
        for (String plain : List.of(
                "nohup", "command", "builtin", "catchsegv", "chronic", "unbuffer", "setsid", "tini", "dumb-init")) {
            add(plain, "", 0, Runs.COMMAND);
        }
    }

    private static void environments() {
        String uv = "--with --with-requirements --with-editable --extra --group --only-group --no-group --python -p"
                + " --directory --project --package --env-file --index --index-url --default-index"
                + " --extra-index-url --find-links -f --cache-dir --config-file --refresh-package"
                + " --upgrade-package -P --reinstall-package --no-extra --resolution --prerelease --link-mode"
                + " --color --exclude-newer -w -i";
        add("uv run", uv, 0, Runs.COMMAND_OR_PYTHON);
        add("uv tool run", uv + " --from", 0, Runs.COMMAND_OR_PYTHON);
        add("uvx", uv + " --from", 0, Runs.COMMAND_OR_PYTHON);
        add("pipx run", "--spec --python --index-url --pip-args", 0, Runs.COMMAND_OR_PYTHON);
        add("poetry run", "-C --directory -P --project", 0, Runs.COMMAND);
        add("pipenv run", "--python", 0, Runs.COMMAND);
        add("pdm run", "-p --project -g", 0, Runs.COMMAND_OR_PYTHON);
        add("pixi run", "-e --environment --manifest-path", 0, Runs.COMMAND);
        add("rye run", "--pyproject", 0, Runs.COMMAND);
        add("hatch run", "", 0, Runs.COMMAND);
        for (String conda : List.of("conda run", "mamba run", "micromamba run")) {
            add(conda, "-n --name -p --prefix --cwd -e --attach -a -r --root-prefix", 0, Runs.COMMAND);
        }
        add("npx", "-p --package", 0, Runs.COMMAND);
        add("doppler run", "-p --project -c --config -t --token", 0, Runs.COMMAND);
        add("op run", "--env-file --account", 0, Runs.COMMAND);
        add("infisical run", "--env --path --projectId --token", 0, Runs.COMMAND);
        add("aws-vault exec", "-d --duration --region", 1, Runs.COMMAND);
        add("chamber exec", "", 1, Runs.COMMAND);
        add("dotenv run", "-f --file", 0, Runs.COMMAND);
        add("ddtrace-run", "", 0, Runs.COMMAND_OR_PYTHON);
        add("opentelemetry-instrument", "", 0, Runs.COMMAND);
        add("newrelic-admin run-program", "", 0, Runs.COMMAND);
    }

    private static void launchers() {
        add(
                "accelerate launch",
                "--config_file --num_processes --num_machines --mixed_precision --gpu_ids",
                0,
                Runs.PYTHON);
        add(
                "torchrun",
                "--nproc_per_node --nproc-per-node --nnodes --node_rank --master_port --master_addr",
                0,
                Runs.PYTHON);
        add("deepspeed", "--num_gpus --num_nodes --include --hostfile --master_port", 0, Runs.PYTHON);
        add("coverage run", "--source --omit --include --rcfile --data-file --context --concurrency", 0, Runs.PYTHON);
        add("kernprof", "-o --outfile -s --setup", 0, Runs.PYTHON);
        add("memray run", "-o --output", 0, Runs.PYTHON);
        add("viztracer", "-o --output_file", 0, Runs.PYTHON);
        add("scalene", "--outfile", 0, Runs.PYTHON);
        add("mprof run", "-o --output -T --interval", 0, Runs.COMMAND_OR_PYTHON);
        add("py-spy record", "-o --output -r --rate -f --format -d --duration", 0, Runs.COMMAND);
        add("nsys profile", "-o --output -t --trace", 0, Runs.COMMAND);
        for (String mpi : List.of("mpirun", "mpiexec", "horovodrun", "srun")) {
            add(mpi, "-n -np -N -c -H --host --hostfile -hostfile -x -mca --num-proc -p -t -J", 0, Runs.COMMAND);
        }
        for (String module : List.of(
                "torch.distributed.run",
                "torch.distributed.launch",
                "coverage run",
                "cProfile",
                "memory_profiler",
                "pdb",
                "kernprof",
                "debugpy",
                "accelerate.commands.launch",
                "viztracer",
                "scalene")) {
            add("python -m " + module, "-o -s --source --listen", 0, Runs.PYTHON);
        }
    }

    private static void add(String head, String valued, int positionals, Runs runs) {
        List<String> words = List.of(head.split(" "));
        Set<String> options = valued.isEmpty() ? Set.of() : Set.of(valued.split(" "));
        BY_PROGRAM
                .computeIfAbsent(words.get(0), program -> new ArrayList<>())
                .add(new Wrapper(words, options, positionals, runs));
    }

    String name() {
        return String.join(" ", head);
    }

    /**
     * The wrapper that a command line starts with, and where its own options begin.
     *
     * @param from index of the first word behind the head
     */
    record Match(Wrapper wrapper, int from) {}

    /** The wrapper at the start of the words, or null. Options may stand between the words of its head. */
    static Match match(String program, List<Word> words) {
        for (Wrapper wrapper : BY_PROGRAM.getOrDefault(program, List.of())) {
            int at = 1;
            int matched = 1;
            while (matched < wrapper.head.size() && at < words.size()) {
                String text = words.get(at).text();
                if (text.equals(wrapper.head.get(matched))) {
                    matched++;
                    at++;
                } else if (text.startsWith("-") && !wrapper.head.get(matched).startsWith("-") && matched == 1) {
                    at += wrapper.valued.contains(text) ? 2 : 1;
                } else {
                    break;
                }
            }
            if (matched == wrapper.head.size()) {
                return new Match(wrapper, at);
            }
        }
        return null;
    }
}
