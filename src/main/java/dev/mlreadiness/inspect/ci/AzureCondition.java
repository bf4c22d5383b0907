package dev.mlreadiness.inspect.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A condition of Azure Pipelines, written as calls ({@code and(succeeded(), eq(variables['Build.Reason'], 'Schedule'))}), as a condition on the event. What else it
 * asks for is unknown.
 */
final class AzureCondition {

    private static final String UNKNOWN = "unknown";
    private static final int DEEPEST = 12;

    private final String text;
    private int at;

    private AzureCondition(String text) {
        this.text = text;
    }

    static String of(String text) {
        AzureCondition condition = new AzureCondition(text.replace("${{", " ").replace("}}", " "));
        String read = condition.value(0);
        condition.blank();
        return condition.at >= condition.text.length() ? read : UNKNOWN;
    }

    private void blank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String value(int depth) {
        blank();
        int start = at;
        if (at < text.length() && text.charAt(at) == '\'') {
            int end = text.indexOf('\'', at + 1);
            at = end < 0 ? text.length() : end + 1;
            return text.substring(start, at);
        }
        while (at < text.length() && "(),".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        blank();
        if (at >= text.length() || text.charAt(at) != '(') {
            return name.contains("Build.Reason") ? "reason" : literal(name);
        }
        at++;
        List<String> arguments = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != ')' && depth < DEEPEST) {
            int before = at;
            arguments.add(value(depth + 1));
            blank();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            } else if (at == before) {
                return UNKNOWN;
            }
        }
        at++;
        return call(name.toLowerCase(Locale.ROOT), arguments);
    }

    private static String literal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false") ? lower : UNKNOWN;
    }

    private static String call(String function, List<String> arguments) {
        return switch (function) {
            case "and" -> "(" + String.join(" && ", arguments) + ")";
            case "or" -> "(" + String.join(" || ", arguments) + ")";
            case "not" -> arguments.size() == 1 ? "!(" + arguments.get(0) + ")" : UNKNOWN;
            case "eq" -> reason(arguments);
            case "ne" -> reason(arguments).equals(UNKNOWN) ? UNKNOWN : "!(" + reason(arguments) + ")";
            case "in" -> anyReason(arguments);
            case "notin" -> "!(" + anyReason(arguments) + ")";
            case "always", "succeeded", "succeededorfailed", "canceled" -> "true";
            case "failed" -> "false";
            default -> UNKNOWN;
        };
    }

    private static String reason(List<String> arguments) {
        return arguments.contains("reason")
                        && arguments.size() == 2
                        && arguments.stream().anyMatch(a -> a.startsWith("'"))
                ? "(" + event(arguments.get(arguments.get(0).equals("reason") ? 1 : 0)) + ")"
                : UNKNOWN;
    }

    private static String anyReason(List<String> arguments) {
        return !arguments.isEmpty() && arguments.get(0).equals("reason") && arguments.size() > 1
                ? "("
                        + String.join(
                                " || ",
                                arguments.stream()
                                        .skip(1)
                                        .map(AzureCondition::event)
                                        .toList())
                        + ")"
                : UNKNOWN;
    }

    /** The events of this plugin's facts for a reason of Azure's. */
    private static String event(String reason) {
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "'schedule'" -> "event == 'schedules'";
            case "'pullrequest'" -> "event == 'pr'";
            case "'individualci'", "'batchedci'" -> "event == 'trigger'";
            case "'manual'" -> "event == 'manual'";
            case "'buildcompletion'", "'resourcetrigger'" -> "event == 'pipeline'";
            default -> UNKNOWN;
        };
    }
}
