package dev.mlreadiness.repo;

import java.util.Locale;

/** Finds the remote's URL in a git configuration and takes out what may be a secret. */
final class RemoteUrl {

    private RemoteUrl() {}

    /** The URL of origin, else of the first remote, without credentials; empty if there is none. */
    static String ofConfig(String config) {
        String section = "";
        String first = "";
        for (String written : config.split("\n")) {
            String line = written.strip();
            if (line.startsWith("[")) {
                section = line;
            } else if (section.startsWith("[remote ") && keyIs(line, "url")) {
                String url = withoutCredentials(value(line));
                if (section.startsWith("[remote \"origin\"]")) {
                    return url;
                }
                first = first.isEmpty() ? url : first;
            }
        }
        return first;
    }

    private static boolean keyIs(String line, String key) {
        int equals = line.indexOf('=');
        return equals > 0 && line.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals(key);
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf('=') + 1).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Drops user and password of a URL (an SSH user name stays), its query and its fragment. */
    static String withoutCredentials(String url) {
        int scheme = url.indexOf("://");
        if (scheme < 0) {
            return url;
        }
        int start = scheme + 3;
        int end = url.length();
        for (int i = start; i < url.length(); i++) {
            if (url.charAt(i) == '?' || url.charAt(i) == '#') {
                end = i;
                break;
            }
        }
        int slash = url.indexOf('/', start);
        int authority = slash < 0 || slash > end ? end : slash;
        int at = url.lastIndexOf('@', authority - 1);
        if (at < start) {
            return url.substring(0, end);
        }
        String user = url.substring(start, at);
        boolean ssh = url.toLowerCase(Locale.ROOT).startsWith("ssh") || url.startsWith("git+ssh");
        String kept = ssh && !user.isEmpty() ? user.split(":", 2)[0] + "@" : "";
        return url.substring(0, start) + kept + url.substring(at + 1, end);
    }
}
