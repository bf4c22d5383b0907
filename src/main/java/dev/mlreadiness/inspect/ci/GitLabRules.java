package dev.mlreadiness.inspect.ci;

import dev.mlreadiness.syntax.data.DataNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a GitLab job starts, as one condition on the event: {@code rules} are tried in order and the first that holds decides, {@code only} and {@code except} name
 * kinds of pipelines. What only the server knows is {@code unknown}. A job without any of them starts with branches and tags.
 */
final class GitLabRules {

    /** Events as the conditions name them. */
    static final String SCHEDULE = "schedule";

    static final String TAG = "tag";
    static final String MERGE_REQUEST = "merge_request_event";

    private static final String UNKNOWN = "unknown";
    private static final String ON_BRANCH = "event != 'tag' && event != 'merge_request_event'";
    private static final Pattern TERM = Pattern.compile("\\$\\{?(\\w{1,100})}?(?:\\s{0,20}(==|!=|=~|!~)\\s{0,20}"
            + "(\"[^\"]{0,200}\"|'[^']{0,200}'|/(?:[^/\\\\]|\\\\.){0,200}/\\w{0,5}|\\$\\{?\\w{1,100}}?|\\w{1,100}))?");

    private GitLabRules() {}

    /** @param find a key of the job, inherited ones included; null where the job always starts */
    static String of(Function<String, Optional<DataNode>> find) {
        Optional<DataNode> rules = find.apply("rules").filter(DataNode::isList);
        if (rules.isPresent()) {
            String when = find.apply("when").map(DataNode::text).orElse("on_success");
            return rules(rules.get().items(), when);
        }
        Optional<String> only = find.apply("only").map(GitLabRules::references);
        Optional<String> except = find.apply("except").map(GitLabRules::references);
        if (only.isPresent() || except.isPresent()) {
            String not = except.map(e -> "!(" + e + ")").orElse("");
            return only.map(o -> not.isEmpty() ? o : "(" + o + ") && " + not).orElse(not);
        }
        return null;
    }

    /** The rules of the whole file. */
    static Optional<String> ofWorkflow(DataNode root) {
        return root.at("workflow", "rules").filter(DataNode::isList).map(r -> rules(r.items(), "always"));
    }

    private static String rules(List<DataNode> rules, String usual) {
        String condition = "false";
        for (int i = Math.min(rules.size(), 30) - 1; i >= 0; i--) {
            DataNode rule = rules.get(i);
            if (!rule.isMap()) {
                condition = UNKNOWN;
                continue;
            }
            String when = rule.text("when").orElse(usual);
            boolean starts = !when.equals("manual") && !when.equals("never");
            Optional<String> test = rule.text("if").map(GitLabRules::expression);
            String own = rule.get("changes").or(() -> rule.get("exists")).isEmpty()
                    ? test.orElse("true")
                    : test.map(t -> "(" + t + ") && " + UNKNOWN).orElse(UNKNOWN);
            condition = own.equals("true")
                    ? String.valueOf(starts)
                    : starts
                            ? condition.equals("false") ? own : "(" + own + ") || (" + condition + ")"
                            : condition.equals("false") ? "false" : "!(" + own + ") && (" + condition + ")";
        }
        return condition;
    }

    private static String references(DataNode node) {
        List<String> names =
                node.isMap() ? node.get("refs").map(DataNode::texts).orElse(List.of()) : node.texts();
        List<String> terms = new ArrayList<>();
        for (String name : names) {
            terms.add(
                    switch (name) {
                        case "schedules" -> "event == 'schedule'";
                        case "merge_requests" -> "event == 'merge_request_event'";
                        case "tags" -> "event == 'tag'";
                        case "branches" -> "(" + ON_BRANCH + ")";
                        case "pushes" -> "event == 'push'";
                        case "api", "web", "triggers", "pipelines", "chat", "external", "external_pull_requests" ->
                            "false";
                        default -> "(" + ON_BRANCH + " && " + UNKNOWN + ")";
                    });
        }
        String condition = terms.isEmpty() ? "true" : String.join(" || ", terms);
        boolean more = node.isMap() && node.entries().size() > 1 || names.isEmpty();
        return more ? "(" + condition + ") && " + UNKNOWN : condition;
    }

    /** An expression of GitLab with its variables replaced by what they say about the event. */
    private static String expression(String text) {
        Matcher terms = TERM.matcher(text);
        StringBuilder result = new StringBuilder();
        while (terms.find()) {
            String operator = terms.group(2) == null ? "" : terms.group(2);
            String value = terms.group(3) == null ? "" : terms.group(3);
            terms.appendReplacement(
                    result, Matcher.quoteReplacement("(" + term(terms.group(1), operator, value) + ")"));
        }
        return terms.appendTail(result).toString();
    }

    private static String term(String variable, String operator, String value) {
        if (variable.equals("CI_PIPELINE_SOURCE")) {
            boolean literal = value.startsWith("\"") || value.startsWith("'");
            return operator.isEmpty()
                    ? "true"
                    : literal && operator.length() == 2 && operator.endsWith("=")
                            ? "event " + operator + " '" + value.substring(1, value.length() - 1) + "'"
                            : UNKNOWN;
        }
        String set = variable.equals("CI_COMMIT_TAG")
                ? "event == 'tag'"
                : variable.equals("CI_COMMIT_BRANCH")
                        ? ON_BRANCH
                        : variable.startsWith("CI_MERGE_REQUEST_") ? "event == 'merge_request_event'" : UNKNOWN;
        if (operator.isEmpty() || operator.equals("!=") && value.equals("null")) {
            return set;
        }
        if (operator.equals("==") && value.equals("null")) {
            return "!(" + set + ")";
        }
        return set.equals(UNKNOWN) || operator.startsWith("!") ? UNKNOWN : set + " && " + UNKNOWN;
    }
}
