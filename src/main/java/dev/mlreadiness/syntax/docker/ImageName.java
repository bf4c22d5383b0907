package dev.mlreadiness.syntax.docker;

/**
 * Name of a container image.
 *
 * @param repository with its registry, such as {@code ghcr.io/org/app}
 * @param tag or null
 * @param digest such as {@code sha256:…}, or null
 */
public record ImageName(String repository, String tag, String digest) {
    /** Splits a name; any text is accepted. */
    public static ImageName parse(String name) {
        int at = name.indexOf('@');
        String digest = at < 0 ? null : name.substring(at + 1);
        String rest = at < 0 ? name : name.substring(0, at);
        int colon = tagColon(rest);
        String tag = colon < 0 ? null : rest.substring(colon + 1);
        return new ImageName(colon < 0 ? rest : rest.substring(0, colon), tag, digest);
    }

    /** The colon before the tag: behind the last slash, outside of <code>${…}</code>. */
    private static int tagColon(String name) {
        int nesting = 0;
        int colon = -1;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '{') {
                nesting++;
            } else if (c == '}') {
                nesting--;
            } else if (c == '/' && nesting <= 0) {
                colon = -1;
            } else if (c == ':' && nesting <= 0 && colon < 0) {
                colon = i;
            }
        }
        return colon;
    }

    /** True for no tag or {@code latest}, without a digest. */
    public boolean isFloating() {
        return digest == null && (tag == null || tag.equals("latest"));
    }

    /** True if a variable that is not known is part of it. */
    public boolean isUnresolved() {
        return repository.indexOf('$') >= 0 || tag != null && tag.indexOf('$') >= 0;
    }
}
