package dev.mlreadiness.inspect.command;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.inspect.Inspector;
import dev.mlreadiness.repo.SourceFile;
import dev.mlreadiness.repo.UnreadableFile;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.YamlReader;
import dev.mlreadiness.syntax.shell.ShellOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** DVC pipelines: stages with their commands; a stage needs those whose outputs it depends on. A broken file is reported by the inspector of YAML. */
public final class DvcInspector implements Inspector {

    private static final String PARAMETERS = "params.yaml";
    private static final int DEEPEST = 8;
    private static final int MOST_VALUES = 200;

    private static final int MOST_ITEMS = 100;

    @Override
    public String name() {
        return "dvc";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.name().equals("dvc.yaml") || file.name().equals(PARAMETERS);
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        DataNode stages;
        Map<String, String> variables = new TreeMap<>();
        try {
            DataNode root = YamlReader.read(file.text());
            if (file.name().equals(PARAMETERS)) {
                scalars(root, "", variables, 0);
                parameters(variables, sink);
                return;
            }
            stages = root.get("stages").orElse(null);
            root.get("vars").ifPresent(vars -> vars.items().forEach(item -> scalars(item, "", variables, 0)));
        } catch (DataSyntaxException e) {
            return;
        }
        if (stages == null) {
            return;
        }
        Map<String, String> makers = new HashMap<>();
        for (DataNode.Entry stage : stages.entries()) {
            for (String kind : List.of("outs", "metrics", "plots")) {
                paths(body(stage).get(kind).orElse(null)).forEach(out -> makers.put(out, stage.key()));
            }
        }
        stages.entries().forEach(stage -> {
            List<String> items = items(stage.value());
            if (items.isEmpty()) {
                stage(stage, stage.key(), "", makers, variables, sink);
            }
            items.forEach(item -> stage(stage, stage.key() + "@" + item, item, makers, variables, sink));
        });
    }

    /** What a stage is repeated for, where that is a list of words: {@code foreach}, or a matrix of one axis. */
    private static List<String> items(DataNode stage) {
        DataNode list = stage.get("foreach").orElse(null);
        if (list == null) {
            List<DataNode.Entry> axes =
                    stage.get("matrix").map(DataNode::entries).orElse(List.of());
            list = axes.size() == 1 ? axes.get(0).value() : null;
        }
        return list == null || list.isScalar()
                ? List.of()
                : list.isMap()
                        ? list.entries().stream()
                                .map(DataNode.Entry::key)
                                .limit(MOST_ITEMS)
                                .toList()
                        : list.texts().stream().limit(MOST_ITEMS).toList();
    }

    /** Texts by dotted key; numbers name no program and are left out. */
    private static void scalars(DataNode node, String prefix, Map<String, String> into, int depth) {
        for (DataNode.Entry entry : depth > DEEPEST ? List.<DataNode.Entry>of() : node.entries()) {
            String key = prefix + entry.key();
            if (!entry.value().isScalar()) {
                scalars(entry.value(), key + ".", into, depth + 1);
            } else if (into.size() < MOST_VALUES && entry.value().text().matches("[\\w./-]*[A-Za-z][\\w./-]*")) {
                into.put(key, entry.value().text());
            }
        }
    }

    /** The values that commands of the pipeline beside the file may name. */
    private static void parameters(Map<String, String> values, FactSink sink) {
        values.forEach((key, value) -> sink.add(
                FactKind.CONFIG_VALUE,
                Location.line(sink.path(), 1),
                "key",
                "dvc.params." + key,
                "name",
                "dvc.params." + key,
                "value",
                value,
                "format",
                "dvc"));
    }

    private static String known(String command, Map<String, String> variables) {
        String text = command;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            text = text.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        return text;
    }

    private static String filled(String command, String item) {
        return item.isEmpty()
                ? command
                : command.replaceAll("\\$\\{(item(\\.\\w{1,40})?|key)}", Matcher.quoteReplacement(item));
    }

    private static DataNode body(DataNode.Entry stage) {
        return stage.value().get("do").orElse(stage.value());
    }

    private static void stage(
            DataNode.Entry stage,
            String name,
            String item,
            Map<String, String> makers,
            Map<String, String> variables,
            FactSink sink) {
        DataNode body = body(stage);
        List<String> needs = new ArrayList<>();
        for (String dep : paths(body.get("deps").orElse(null))) {
            String maker = makers.get(dep);
            if (maker != null && !maker.equals(stage.key()) && !needs.contains(maker)) {
                needs.add(maker);
            }
        }
        sink.add(
                FactKind.TARGET,
                Location.line(sink.path(), stage.line()),
                "source",
                "dvc",
                "name",
                name,
                "needs",
                needs.isEmpty() ? null : needs,
                "disabled",
                body.text("frozen").filter("true"::equals).map(t -> true).orElse(null));
        String folder = body.text("wdir").orElse("");
        body.get("cmd").ifPresent(cmd -> {
            List<DataNode> lines = cmd.isList() ? cmd.items() : List.of(cmd);
            for (DataNode line : lines) {
                ShellOptions options = ShellOptions.plain().withCwd(folder);
                new CommandFacts(sink)
                        .script(
                                known(filled(line.text(), item), variables),
                                options,
                                line.line(),
                                Origin.of("dvc", name));
            }
        });
    }

    /** Paths of a list whose items are strings or maps with the path as key. */
    private static List<String> paths(DataNode list) {
        List<String> paths = new ArrayList<>();
        if (list != null) {
            for (DataNode item : list.items()) {
                if (item.isScalar()) {
                    paths.add(item.text());
                }
                item.entries().forEach(e -> paths.add(e.key()));
            }
        }
        return paths;
    }
}
