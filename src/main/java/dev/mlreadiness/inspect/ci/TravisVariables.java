package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.syntax.data.DataNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code env} of Travis CI sets: one set of variables for each job of the matrix. Secured values are unknown. */
final class TravisVariables {
    private static final int MOST_JOBS = 8;

    private TravisVariables() {}

    /** The sets of variables of a node with {@code env}, at least one and at most eight. */
    static List<Map<String, String>> of(DataNode node) {
        DataNode env = node.get("env").orElse(null);
        if (env == null) {
            return List.of(Map.of());
        }
        if (env.isMap()
                && (env.get("global").isPresent()
                        || env.get("matrix").isPresent()
                        || env.get("jobs").isPresent())) {
            Map<String, String> global = new TreeMap<>();
            env.get("global").ifPresent(g -> alternatives(g).forEach(global::putAll));
            List<Map<String, String>> all = new ArrayList<>();
            for (String key : List.of("matrix", "jobs")) {
                env.get(key).ifPresent(jobs -> alternatives(jobs).forEach(job -> all.add(over(global, job))));
            }
            return all.isEmpty() ? List.of(global) : all;
        }
        return alternatives(env);
    }

    private static Map<String, String> over(Map<String, String> global, Map<String, String> job) {
        Map<String, String> both = new TreeMap<>(global);
        both.putAll(job);
        return both;
    }

    private static List<Map<String, String>> alternatives(DataNode node) {
        List<DataNode> jobs = node.isList() ? node.items() : List.of(node);
        List<Map<String, String>> all =
                jobs.stream().limit(MOST_JOBS).map(TravisVariables::set).toList();
        return all.isEmpty() ? List.of(Map.of()) : all;
    }

    private static Map<String, String> set(DataNode node) {
        Map<String, String> variables = new TreeMap<>();
        if (node.isScalar() && !node.isNull()) {
            assignments(node.text(), variables);
        }
        node.entries().stream()
                .filter(e -> e.value().isScalar() && !e.key().equals("secure"))
                .forEach(e -> variables.put(e.key(), e.value().text()));
        return variables;
    }

    /** {@code A=1 B="two words"}. */
    private static void assignments(String text, Map<String, String> variables) {
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                return;
            }
            String name = text.substring(at, equals).strip();
            int from = equals + 1;
            char quote = from < text.length() ? text.charAt(from) : ' ';
            boolean quoted = quote == '"' || quote == '\'';
            int end = text.indexOf(quoted ? quote : ' ', quoted ? from + 1 : from);
            int stop = end < 0 ? text.length() : end;
            String value = text.substring(quoted ? from + 1 : from, stop);
            if (!value.contains("$")) {
                variables.put(name, value);
            }
            at = stop + 1;
        }
    }
}
