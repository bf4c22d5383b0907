package dev.mlreadiness.syntax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one requirement in the notations of pip (PEP 508), Poetry and conda. */
public final class RequirementParser {
    private RequirementParser() {}

    /**
     * Reads a PEP 508 string, a URL, a version control URL or a path; null if it is none of these.
     *
     * @param text without comment
     * @param line line (from 1) where it stands
     */
    public static Requirement parse(String text, int line) {
        String body = text.strip();
        if (body.isEmpty()) {
            return null;
        }
        if (isDirect(body)) {
            int semicolon = body.indexOf(" ;");
            String url = semicolon < 0 ? body : body.substring(0, semicolon).strip();
            return direct(
                    "",
                    List.of(),
                    url,
                    semicolon < 0 ? "" : body.substring(semicolon + 2).strip(),
                    line);
        }
        int end = nameEnd(body);
        if (end == 0) {
            return null;
        }
        String name = body.substring(0, end);
        int at = skipBlanks(body, end);
        List<String> extras = List.of();
        if (at < body.length() && body.charAt(at) == '[') {
            int close = body.indexOf(']', at);
            if (close < 0) {
                return null;
            }
            extras = parts(body.substring(at + 1, close));
            at = skipBlanks(body, close + 1);
        }
        if (at < body.length() && body.charAt(at) == '@') {
            int semicolon = body.indexOf(" ;", at);
            String url = body.substring(at + 1, semicolon < 0 ? body.length() : semicolon)
                    .strip();
            return direct(
                    name,
                    extras,
                    url,
                    semicolon < 0 ? "" : body.substring(semicolon + 2).strip(),
                    line);
        }
        int semicolon = body.indexOf(';', at);
        String specifier =
                body.substring(at, semicolon < 0 ? body.length() : semicolon).strip();
        if (specifier.startsWith("(") && specifier.endsWith(")")) {
            specifier = specifier.substring(1, specifier.length() - 1).strip();
        }
        if (!specifier.isEmpty() && "=<>!~".indexOf(specifier.charAt(0)) < 0) {
            return null;
        }
        String marker = semicolon < 0 ? "" : body.substring(semicolon + 1).strip();
        return new Requirement(
                Requirement.normalise(name),
                extras,
                specifier,
                exact(specifier),
                marker,
                null,
                null,
                false,
                List.of(),
                line);
    }

    /**
     * Reads an entry of Poetry's dependency table.
     *
     * @param name the key
     * @param fields of the inline table ({@code version}, {@code git}, {@code rev}, {@code tag}, {@code branch},
     *     {@code url}, {@code path}, {@code markers}); {@code version} alone for a plain string
     * @param line line (from 1)
     */
    public static Requirement poetry(String name, Map<String, String> fields, int line) {
        String version = fields.getOrDefault("version", "").strip();
        String url = first(fields, "git", "url", "path");
        String ref = first(fields, "rev", "tag", "branch");
        boolean plain = !version.isEmpty()
                && version.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '+');
        String single = plain ? version : exact(version);
        String marker = fields.getOrDefault("markers", "");
        String specifier = version.equals("*") ? "" : version;
        return new Requirement(
                Requirement.normalise(name),
                parts(fields.getOrDefault("extras", "")),
                specifier,
                single,
                marker,
                url,
                ref,
                false,
                List.of(),
                line);
    }

    /**
     * Reads a conda specification such as {@code conda-forge::numpy=1.26.4=py311} or {@code numpy >=1.2}.
     * {@code name=1.2.3} with three parts counts as one version, {@code name=1.2} does not.
     */
    public static Requirement conda(String text, int line) {
        String body = text.strip();
        int channel = body.indexOf("::");
        body = channel < 0 ? body : body.substring(channel + 2);
        int end = nameEnd(body);
        if (end == 0) {
            return null;
        }
        String specifier = body.substring(end).strip();
        int bracket = specifier.indexOf('[');
        specifier = bracket < 0 ? specifier : specifier.substring(0, bracket).strip();
        String version = exact(specifier);
        if (version == null && specifier.startsWith("=") && !specifier.startsWith("==")) {
            String[] parts = specifier.substring(1).split("=", 2);
            boolean full =
                    parts.length == 2 || parts[0].chars().filter(c -> c == '.').count() >= 2;
            version = full && parts[0].indexOf('*') < 0 ? parts[0] : null;
        } else if (version == null && !specifier.isEmpty() && Character.isDigit(specifier.charAt(0))) {
            version = specifier.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.') ? specifier : null;
        }
        return new Requirement(
                Requirement.normalise(body.substring(0, end)),
                List.of(),
                specifier,
                version,
                "",
                null,
                null,
                false,
                List.of(),
                line);
    }

    private static String first(Map<String, String> fields, String... keys) {
        for (String key : keys) {
            if (fields.get(key) != null) {
                return fields.get(key);
            }
        }
        return null;
    }

    /** The version of {@code ==x} or {@code ===x} without a wildcard, or null. */
    private static String exact(String specifier) {
        if (!specifier.startsWith("==") || specifier.indexOf(',') >= 0 || specifier.indexOf('*') >= 0) {
            return null;
        }
        String version =
                specifier.substring(specifier.startsWith("===") ? 3 : 2).strip();
        return version.isEmpty() ? null : version;
    }

    private static boolean isDirect(String body) {
        int colon = body.indexOf("://");
        int blank = body.indexOf(' ');
        int at = body.indexOf('@');
        boolean url = colon > 0 && (blank < 0 || colon < blank) && (at < 0 || colon < at || body.startsWith("git+"));
        return url
                || body.startsWith("./")
                || body.startsWith("../")
                || body.startsWith("/")
                || body.equals(".")
                || body.startsWith(".[")
                || body.startsWith("file:")
                || blank < 0 && at < 0 && (body.endsWith(".whl") || body.endsWith(".tar.gz"));
    }

    private static Requirement direct(String name, List<String> extras, String url, String marker, int line) {
        int hash = url.indexOf('#');
        String address = hash < 0 ? url : url.substring(0, hash);
        String fragment = hash < 0 ? "" : url.substring(hash + 1);
        String found = name.isEmpty() ? egg(fragment) : name;
        List<String> hashes = fragment.startsWith("sha256=") ? List.of(fragment) : List.of();
        String version = null;
        String file = address.substring(address.lastIndexOf('/') + 1);
        if (file.endsWith(".whl")) {
            String[] parts = file.split("-");
            found = found.isEmpty() ? parts[0] : found;
            version = parts.length > 1 ? parts[1] : null;
        }
        String ref = null;
        int at = address.lastIndexOf('@');
        int host = address.indexOf('/', address.indexOf("://") + 3);
        if (address.contains("+") && at > 0 && host > 0 && at > host) {
            ref = address.substring(at + 1);
            address = address.substring(0, at);
        }
        int bracket = found.indexOf('[');
        List<String> all = extras;
        if (bracket > 0) {
            all = parts(found.substring(bracket + 1).replace("]", ""));
            found = found.substring(0, bracket);
        } else if (address.startsWith(".") && address.endsWith("]")) {
            all = parts(address.substring(address.indexOf('[') + 1, address.length() - 1));
            address = address.substring(0, Math.max(0, address.indexOf('[')));
        }
        return new Requirement(
                Requirement.normalise(found), all, "", version, marker, address, ref, false, hashes, line);
    }

    private static String egg(String fragment) {
        for (String part : fragment.split("&")) {
            if (part.startsWith("egg=")) {
                return part.substring(4);
            }
        }
        return "";
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static int nameEnd(String text) {
        int end = 0;
        while (end < text.length() && isNameChar(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
