package dev.mlreadiness.derive;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins alert rules with the code: a rule of Prometheus, Grafana or CloudWatch can fire only when somebody emits its metric under that name.
 * Names are read from strings of Python code and from the first argument of calls of JVM metric libraries, as far as the rubric asks for these. The key of a
 * dictionary names a metric only in a file that talks to a monitoring system: most dictionaries are only returned or written to a file.
 * A plain rules file of Prometheus works only when a configuration, a mount or a copy names it; resources of an operator are applied as they are.
 */
public final class AlertDeriver implements Deriver {

    private static final Pattern KEY = Pattern.compile(
            "(?i)(^|\\.)(rules\\.expr|alert\\.expr|rules\\.data\\.model\\.expr|metric_?name|monitor\\.[\\w-]*\\.?query)$");
    private static final Pattern METRIC = Pattern.compile("[A-Za-z][\\w:.-]*[_:.-][\\w:.-]*\\w");
    private static final Pattern SUFFIX = Pattern.compile("_(total|bucket|sum|count|created|seconds|info)$");
    private static final Pattern WILDCARD = Pattern.compile("\\*\\.(ya?ml|rules)$");
    private static final int LONGEST = 4_000;
    /** How the imported names of clients of monitoring systems start. */
    private static final List<String> CLIENTS = List.of(
            "prometheus_client",
            "statsd",
            "datadog",
            "opentelemetry",
            "google.cloud.monitoring",
            "opencensus",
            "influxdb_client",
            "aws_embedded_metrics",
            "aws_lambda_powertools");

    /** Key of an expression in a plain rules file of Prometheus. */
    private static final String PLAIN = "groups.rules.expr";
    /** Settings that name the files that a Prometheus server is to load, or that mount files into one. */
    private static final List<String> LOADING = List.of("rule_files", "volumes", "files", "source", "src");

    private static final List<String> SENDING =
            List.of("put_metric_data", "push_to_gateway", "pushadd_to_gateway", "create_time_series", "send_metric");

    /** Facts that the join reads besides those of the rubric. */
    public static void interest(Interest.Builder wanted) {
        for (String name : List.of("expr", "metric_name", "MetricName", "query")) {
            wanted.exact(FactKind.CONFIG_VALUE, "name", name);
        }
        LOADING.forEach(name -> wanted.exact(FactKind.CONFIG_VALUE, "name", name));
        wanted.exact(FactKind.DOCKER_INSTRUCTION, "instruction", "COPY");
        wanted.exact(FactKind.DOCKER_INSTRUCTION, "instruction", "ADD");
        CLIENTS.forEach(client -> wanted.glob(FactKind.PYTHON_IMPORT, "name", client + "*"));
        SENDING.forEach(method -> wanted.exact(FactKind.PYTHON_CALL, "method", method));
    }

    @Override
    public String name() {
        return FactKind.ALERT_RULE.id();
    }

    @Override
    public List<Fact> derive(FactBase facts) {
        Set<String> emitted = new HashSet<>();
        Set<String> talking = talking(facts);
        facts.of(FactKind.PYTHON_STRING).stream()
                .filter(s -> s.text("role").equals("source"))
                .filter(s -> s.text("lookup").isEmpty()
                        || talking.contains(s.location().path()))
                .forEach(s -> emitted.add(plain(s.text("value"))));
        facts.of(FactKind.JAVA_CALL).stream()
                .filter(c -> c.text("role").equals("source"))
                .forEach(c -> emitted.add(plain(c.text("arg.0"))));
        List<String> loading = loading(facts);
        List<Fact> rules = new ArrayList<>();
        for (Fact value : facts.of(FactKind.CONFIG_VALUE)) {
            if (KEY.matcher(value.text("key")).find()) {
                boolean loaded = !value.text("key").equals(PLAIN)
                        || isLoaded(value.location().path(), loading);
                rules.add(rule(value, emitted, loaded));
            }
        }
        return rules;
    }

    /** What settings, images and commands say about files to load. */
    private static List<String> loading(FactBase facts) {
        List<String> texts = new ArrayList<>();
        facts.of(FactKind.CONFIG_VALUE).stream()
                .filter(v -> LOADING.contains(v.text("name")))
                .forEach(v -> texts.add(v.text("value")));
        facts.of(FactKind.DOCKER_INSTRUCTION).forEach(d -> texts.add(d.text("text")));
        facts.of(FactKind.COMMAND).forEach(c -> texts.add(c.text("text")));
        return texts;
    }

    /** The file is named, or all rules files are taken by a wildcard, whichever of the two endings it is written with. */
    private static boolean isLoaded(String path, List<String> loading) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return loading.stream()
                .anyMatch(text -> text.contains(name) || WILDCARD.matcher(text).find());
    }

    /** Files that import a client of a monitoring system or send values to one. */
    private static Set<String> talking(FactBase facts) {
        Set<String> files = new HashSet<>();
        facts.of(FactKind.PYTHON_IMPORT).stream()
                .filter(i -> CLIENTS.stream().anyMatch(i.text("name")::startsWith))
                .forEach(i -> files.add(i.location().path()));
        facts.of(FactKind.PYTHON_CALL).stream()
                .filter(c -> SENDING.contains(c.text("method")))
                .forEach(c -> files.add(c.location().path()));
        return files;
    }

    private static Fact rule(Fact value, Set<String> emitted, boolean loaded) {
        String text = value.text("value");
        String expression = text.substring(0, Math.min(LONGEST, text.length()));
        Set<String> metrics = new TreeSet<>();
        metrics.add(plain(expression.strip()));
        Matcher names = METRIC.matcher(expression);
        while (names.find()) {
            metrics.add(plain(names.group()));
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("expr", expression);
        attributes.put("emitted", metrics.stream().anyMatch(emitted::contains));
        attributes.put("loaded", loaded);
        attributes.put("role", value.text("role"));
        return new Fact(FactKind.ALERT_RULE, attributes, value.location());
    }

    /** A name as all systems would write it: lower case, words joined by underscores, without a unit or kind at the end. */
    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return SUFFIX.matcher(SUFFIX.matcher(plain).replaceFirst("")).replaceFirst("");
    }
}
