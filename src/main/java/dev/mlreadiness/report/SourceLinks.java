package dev.mlreadiness.report;

import dev.mlreadiness.assess.Assessment;
import dev.mlreadiness.fact.Location;
import java.nio.charset.StandardCharsets;

/**
 * Addresses of source lines at the scanned commit, made from the subject's link template only. Anything that is not a
 * plain http or https template with {@code {commit}} and {@code {path}}, or a commit that is not a hash, gives no links
 * at all.
 */
final class SourceLinks {

    private static final int LONGEST = 600;
    private static final String HEX = "0123456789ABCDEF";

    private final String template;

    SourceLinks(Assessment.Subject subject) {
        String text = subject.linkTemplate();
        this.template = isUsable(text) && isHash(subject.commit()) ? text.replace("{commit}", subject.commit()) : "";
    }

    /** Whether places are linked. */
    boolean any() {
        return !template.isEmpty();
    }

    /** The address of a place; empty when there is none. */
    String to(Location at) {
        if (template.isEmpty()) {
            return "";
        }
        String path = encode(at.path());
        if (path.isEmpty()) {
            return "";
        }
        String url = at.startLine() > 0
                ? template.replace("{start}", Integer.toString(at.startLine()))
                        .replace("{end}", Integer.toString(Math.max(at.startLine(), at.endLine())))
                : withoutLines();
        url = url.replace("{path}", path);
        return url.length() > LONGEST ? "" : plain(url, at.path());
    }

    private String withoutLines() {
        int hash = template.indexOf('#');
        String file = hash < 0 ? template : template.substring(0, hash);
        return file.replace("{start}", "1").replace("{end}", "1");
    }

    /**
     * GitHub and GitLab show notebooks and Markdown rendered, without line anchors, unless they are asked for the plain
     * text.
     */
    private static String plain(String url, String path) {
        boolean rendered = path.endsWith(".ipynb") || path.endsWith(".md");
        int hash = url.indexOf("#L");
        if (!rendered || hash < 0 || url.indexOf('?') >= 0 || !url.contains("/blob/")) {
            return url;
        }
        return url.substring(0, hash) + "?plain=1" + url.substring(hash);
    }

    private static boolean isUsable(String template) {
        if (!(template.startsWith("https://") || template.startsWith("http://"))) {
            return false;
        }
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c <= ' ' || c > '~' || "\"'<>\\^`|".indexOf(c) >= 0) {
                return false;
            }
        }
        return template.contains("{commit}") && template.contains("{path}");
    }

    private static boolean isHash(String commit) {
        return commit.length() >= 7
                && commit.length() <= 64
                && commit.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /** Each segment percent-encoded; empty for a path with a segment that a browser would resolve away. */
    private static String encode(String path) {
        StringBuilder out = new StringBuilder(path.length() + 16);
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return "";
            }
            if (!out.isEmpty()) {
                out.append('/');
            }
            for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
                encode(out, b & 0xff);
            }
        }
        return out.toString();
    }

    private static void encode(StringBuilder out, int b) {
        boolean unreserved = (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
        if (unreserved) {
            out.append((char) b);
        } else {
            out.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
        }
    }
}
