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

/** DVC pipelines: stages with their commands; a stage needs those whose outputs it depends on. A broken file is reported by the inspector of YAML. */
public final class DvcInspector implements Inspector {

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
        stages.entries().forEach(stage -> stage(stage, makers, sink));
    }

    private static DataNode body(DataNode.Entry stage) {
        return stage.value().get("do").orElse(stage.value());
    }

    private static void stage(DataNode.Entry stage, Map<String, String> makers, FactSink sink) {
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
                stage.key(),
                "needs",
                needs.isEmpty() ? null : needs,
                "disabled",
                body.text("frozen").filter("true"::equals).map(t -> true).orElse(null));
        String folder = body.text("wdir").orElse("");
        body.get("cmd").ifPresent(cmd -> {
            List<DataNode> lines = cmd.isList() ? cmd.items() : List.of(cmd);
            for (DataNode line : lines) {
                ShellOptions options = ShellOptions.plain().withCwd(folder);
                new CommandFacts(sink).script(line.text(), options, line.line(), Origin.of("dvc", stage.key()));
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
