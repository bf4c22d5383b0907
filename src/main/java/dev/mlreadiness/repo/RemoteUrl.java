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
        return equals > 0
                && line.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals(key);
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
            int at = url.indexOf('@');
            int colon = url.indexOf(':');
            return colon >= 0 && colon < at ? url.substring(at + 1) : url;
        }
        int start = scheme + 3;
        int at = credentialsEnd(url, start);
        String host = url.substring(at < start ? start : at + 1);
        String user = at < start ? "" : url.substring(start, at);
        boolean ssh = url.toLowerCase(Locale.ROOT).substring(0, scheme).endsWith("ssh");
        String kept = ssh && !user.isEmpty() ? user.split(":", 2)[0] + "@" : "";
        return url.substring(0, start) + kept + host.substring(0, firstOf("?#", host, 0));
    }

    /**
     * The position of the '@' behind user and password, or -1. A password with '/', '?' or '#' in it is no valid URL, but
     * shows as a port that is no number.
     */
    private static int credentialsEnd(String url, int start) {
        String authority = url.substring(start, firstOf("/?#", url, start));
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            return start + at;
        }
        int colon = authority.indexOf(':');
        boolean port = colon < 0 || authority.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return port || authority.startsWith("[") ? -1 : url.lastIndexOf('@');
    }

    private static int firstOf(String characters, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
