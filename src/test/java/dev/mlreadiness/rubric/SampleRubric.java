package dev.mlreadiness.rubric;

import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small valid rubric whose files a test may replace or change. */
final class SampleRubric {

    static final String REGISTRY = """
            id: sample
            title: Sample
            source: nobody
            scale: 1
            points:
              expert: {named: 0, implemented: 0.5, recorded: 0.5, reached-weakly: 0.5, reached: 1, effective: 1}
              strict: {named: 0, implemented: 0, recorded: 0.5, reached-weakly: 0.5, reached: 0.5, effective: 1}
            sections:
              - {id: data, title: Data, tests: [data-1-schema]}
              - {id: infra, title: Infrastructure, tests: [infra-1-seed]}
            bands:
              - {id: none, title: Nothing, upTo: 0}
              - {id: all, title: Something, upTo: 1}
            groups: [prototype]
            smells: [proto-absolute-path]
            variants:
              - id: sample-double
                scale: 2
                bands:
                  - {id: none, title: Nothing, upTo: 0}
                  - {id: all, title: Something, upTo: 2}
            """;

    static final String TEST = """
            id: data-1
            title: Features have a schema
            asks: Is there a schema?
            why: Data changes.
            fix: Write one.
            effort: M
            trigger: training
            looked: [Python calls]
            source: nowhere
            evidence:
              - id: validation
                shows: A schema validates the features
                any:
                  - {fact: python.call, means: validator, arg.lazy: true}
                  - {fact: java.call, name: {glob: 'org.x.*'}}
                effect: {decides: true}
                cap: 0.5
              - id: alert
                shows: An alert watches the data
                any: {fact: config.value, name: alert, value: {matches: '(?i)drift'}}
                declared: true
                level: effective
            """;

    static final String OTHER_TEST = """
            id: infra-1
            title: Training is reproducible
            asks: Is it?
            why: Otherwise nobody knows.
            fix: Seed everything.
            effort: S
            trigger: change
            visible: elsewhere
            looked: [Python calls, tests]
            source: nowhere
            evidence:
              - id: seeded
                shows: Seeds are set
                all:
                  - {fact: python.call, name: {in: [random.seed, numpy.random.seed]}}
                  - {fact: python.test, words: {all: [same, seed]}, asserts: {min: 1}}
                scope: file
                unless: {fact: doc.section, heading: {glob: 'Draft*'}}
                unlessScope: project
            """;

    static final String SMELL = """
            id: proto-absolute-path
            title: Absolute path
            group: prototype
            severity:
              - {severity: high, when: {role: source}}
              - medium
            profile: [production]
            why: It runs on one machine only.
            fix: Read it from configuration.
            when: {fact: python.string, value: {matches: '^/home/'}, not: {role: test}}
            unless: {pattern: {fact: python.import, name: nowhere}, scope: symbol}
            raises: [infra-1]
            references: [somewhere]
            markers: [S108]
            measured: {judged: 25, right: 24}
            """;

    static final String KNOWLEDGE = """
            library: pandera
            means:
              validator: [pandera.DataFrameSchema.validate, pandera.io.*]
              splitter: sklearn.model_selection.train_test_split
            """;

    private final Map<String, String> files = new LinkedHashMap<>();

    SampleRubric() {
        files.put("rubric.yaml", REGISTRY);
        files.put("tests/data-1-schema/test.yaml", TEST);
        files.put("tests/infra-1-seed/test.yaml", OTHER_TEST);
        files.put("smells/proto-absolute-path/rule.yaml", SMELL);
        files.put("knowledge/pandera.yaml", KNOWLEDGE);
    }

    SampleRubric with(String path, String text) {
        files.put(path, text);
        return this;
    }

    SampleRubric without(String path) {
        files.remove(path);
        return this;
    }

    /** Replaces a part of a file, which must be there. */
    SampleRubric change(String path, String from, String to) {
        String text = files.get(path);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("'" + from + "' is not in " + path);
        }
        return with(path, text.replace(from, to));
    }

    Map<String, String> files() {
        return files;
    }

    List<RubricDocument> documents() throws DataSyntaxException {
        List<RubricDocument> documents = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            documents.add(new RubricDocument(file.getKey(), file.getKey(), YamlReader.read(file.getValue())));
        }
        return documents;
    }

    Rubric read() throws RubricException, DataSyntaxException {
        return read(null);
    }

    Rubric read(String id) throws RubricException, DataSyntaxException {
        return RubricReader.read(documents(), "digest", id);
    }
}
