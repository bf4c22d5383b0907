package dev.mlreadiness;

import dev.mlreadiness.assess.Assessment.Subject;
import dev.mlreadiness.repo.GitHead;
import java.util.Locale;

/** What is scanned, with a template for links to its lines where the remote is a forge whose links are known. */
final class Subjects {

    private Subjects() {}

    static Subject of(GitHead git, String name) {
        return new Subject(name, git.commit(), git.branch(), git.commit().isEmpty() ? "" : template(git.remoteUrl()));
    }

    /** {@code https://host/owner/name} with the forge's form of a link to lines of a commit; empty for other remotes. */
    static String template(String remote) {
        String url = remote.strip();
        if (url.startsWith("git@") && url.indexOf(':') > 0) {
            url = "https://" + url.substring(4).replaceFirst(":", "/");
        } else if (url.startsWith("ssh://git@")) {
            url = "https://" + url.substring("ssh://git@".length());
        }
        if (!url.startsWith("https://")) {
            return "";
        }
        if (url.endsWith(".git")) {
            url = url.substring(0, url.length() - 4);
        }
        String host = url.substring("https://".length()).split("/", 2)[0].toLowerCase(Locale.ROOT);
        if (host.contains("github")) {
            return url + "/blob/{commit}/{path}#L{start}-L{end}";
        }
        if (host.contains("gitlab")) {
            return url + "/-/blob/{commit}/{path}#L{start}-{end}";
        }
        if (host.contains("bitbucket")) {
            return url + "/src/{commit}/{path}#lines-{start}:{end}";
        }
        return "";
    }
}
