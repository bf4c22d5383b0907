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
import java.util.regex.Matcher;

/** DVC pipelines: stages with their commands; a stage needs those whose outputs it depends on. A broken file is reported by the inspector of YAML. */
public final class DvcInspector implements Inspector {

    private static final int MOST_ITEMS = 100;

    @Override
    public String name() {
        return "dvc";
    }

    @Override
    public boolean accepts(SourceFile file) {
        return file.name().equals("dvc.yaml");
    }

    @Override
    public void inspect(SourceFile file, FactSink sink) throws UnreadableFile {
        DataNode stages;
        try {
            stages = YamlReader.read(file.text()).get("stages").orElse(null);
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
                stage(stage, stage.key(), "", makers, sink);
            }
            items.forEach(item -> stage(stage, stage.key() + "@" + item, item, makers, sink));
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

    private static String filled(String command, String item) {
        return item.isEmpty()
                ? command
                : command.replaceAll("\\$\\{(item(\\.\\w{1,40})?|key)}", Matcher.quoteReplacement(item));
    }

    private static DataNode body(DataNode.Entry stage) {
        return stage.value().get("do").orElse(stage.value());
    }

    private static void stage(
            DataNode.Entry stage, String name, String item, Map<String, String> makers, FactSink sink) {
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
                new CommandFacts(sink).script(filled(line.text(), item), options, line.line(), Origin.of("dvc", name));
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
