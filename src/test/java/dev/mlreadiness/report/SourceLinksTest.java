package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment.Subject;
import dev.mlreadiness.fact.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLinksTest {

    private static final String COMMIT = "4f2c9e17a81d";

    private static String link(String template, Location at) {
        return new SourceLinks(new Subject("x", COMMIT, "main", template)).to(at);
    }

    @Test
    void formsOfForges() {
        Location at = Location.range("src/a b.py", 3, 1, 5, 2);
        assertThat(link("https://github.com/o/r/blob/{commit}/{path}#L{start}-L{end}", at))
                .isEqualTo("https://github.com/o/r/blob/4f2c9e17a81d/src/a%20b.py#L3-L5");
        assertThat(link("https://bitbucket.org/o/r/src/{commit}/{path}#lines-{start}:{end}", at))
                .isEqualTo("https://bitbucket.org/o/r/src/4f2c9e17a81d/src/a%20b.py#lines-3:5");
        assertThat(link("https://dev.azure.com/o/_git/r?path=/{path}&version=GC{commit}&line={start}", at))
                .isEqualTo("https://dev.azure.com/o/_git/r?path=/src/a%20b.py&version=GC4f2c9e17a81d&line=3");
    }

    @Test
    void wholeFilesHaveNoLines() {
        assertThat(link("https://g.example/blob/{commit}/{path}#L{start}", Location.file("uv.lock")))
                .isEqualTo("https://g.example/blob/4f2c9e17a81d/uv.lock");
    }

    @Test
    void renderedFilesAreAskedForAsText() {
        String template = "https://g.example/blob/{commit}/{path}#L{start}";
        assertThat(link(template, Location.line("README.md", 7))).endsWith("README.md?plain=1#L7");
        assertThat(link(template, new Location("n.ipynb", 40, 1, 40, 2, 3, 1))).endsWith("n.ipynb?plain=1#L40");
    }

    @Test
    void pathsAreEncodedByBytes() {
        assertThat(link("https://g.example/{commit}/{path}", Location.file("é/#?%\"<>{start}\u202e.py")))
                .isEqualTo("https://g.example/4f2c9e17a81d/%C3%A9/%23%3F%25%22%3C%3E%7Bstart%7D%E2%80%AE.py");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)//{commit}{path}",
                "JAVASCRIPT:{commit}{path}",
                "data:text/html,{commit}{path}",
                "//g.example/{commit}/{path}",
                "https://g.example/{path}",
                "https://g.example/{commit}",
                "https://g.example/\"{commit}/{path}",
                "https://g.example/ {commit}/{path}",
                " https://g.example/{commit}/{path}",
                "https://g.example/\u202e{commit}/{path}",
                "https://g.example/\\{commit}/{path}"
            })
    void otherTemplatesGiveNoLinks(String template) {
        assertThat(link(template, Location.file("a.py"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", "HEAD", "../../evil", "4f2c9e", "4F2C9E17A81D", "4f2c9e17a81d/x"})
    void onlyHashesAreCommits(String commit) {
        SourceLinks links = new SourceLinks(new Subject("x", commit, "main", "https://g.example/{commit}/{path}"));
        assertThat(links.any()).isFalse();
        assertThat(links.to(Location.file("a.py"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.py", "a/../b.py", "./a.py", "/etc/passwd", "a//b.py", ""})
    void pathsThatABrowserWouldResolveAwayGetNone(String path) {
        assertThat(link("https://g.example/{commit}/{path}", Location.file(path)))
                .isEmpty();
    }
}
