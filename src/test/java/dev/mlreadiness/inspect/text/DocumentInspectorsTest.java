package dev.mlreadiness.inspect.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.inspect.FactLines;
import dev.mlreadiness.inspect.Inspector;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentInspectorsTest {

    private static final Inspector MARKDOWN = new MarkdownInspector(Interest.EVERYTHING);
    private static final Inspector PLAIN = new PlainDocumentInspector(Interest.EVERYTHING);
    private static final Inspector OWNERS = new CodeOwnersInspector();
    private static final Inspector SQL = new SqlInspector(Interest.EVERYTHING);

    private static List<String> sections(Inspector inspector, String path, String text) {
        return FactLines.of(inspector, path, text, FactKind.DOC_SECTION, "heading", "level", "text", "table", "filled");
    }

    @Test
    void markdownSections() {
        String text = """
                ---
                license: mit
                ---
                # Model card
                <!-- Fill this in -->
                The model was trained on 1,000 rows of 2024-01-02 with two *features* each.

                ```python
                # not a heading
                ```
                Limits
                ------
                [More Information Needed]

                | a | b |
                |---|---|
                """;
        assertThat(sections(MARKDOWN, "README.md", text))
                .containsExactly(
                        "4 heading=Model card level=1 text=The model was trained on 1,000 rows of 2024-01-02 with two  features  each."
                                + " table=false filled=true",
                        "11 heading=Limits level=2 text=More Information Needed]   a   b table=true filled=false");
        assertThat(FactLines.of(MARKDOWN, "README.md", text, FactKind.DOC_FRONT_MATTER, "key", "value"))
                .containsExactly("2 key=license value=mit");
        assertThat(FactLines.of(MARKDOWN, "README.md", text, FactKind.DOC_CODE, "language", "text"))
                .containsExactly("8 language=python text=# not a heading");
        assertThat(FactLines.of(MARKDOWN, "README.md", text, FactKind.DOC_SECTION, "numbers", "dates")
                        .get(0))
                .endsWith("dates=1");
    }

    @Test
    void restructuredText() {
        String text = """
                =====
                Title
                =====
                Words of the first section.

                Limits
                ------
                .. a comment
                   over two lines
                Known limits are these::

                    code here

                .. code-block:: python

                   x = 1

                After the code.

                === ===
                a   b
                === ===
                """;
        assertThat(sections(PLAIN, "docs/a.rst", text))
                .containsExactly(
                        "2 heading=Title level=1 text=Words of the first section. table=false filled=false",
                        "6 heading=Limits level=2 text=Known limits are these: After the code.  a   b table=true filled=true");
        assertThat(FactLines.of(PLAIN, "docs/a.rst", text, FactKind.DOC_CODE, "language", "text"))
                .containsExactly("10 language= text=code here", "14 language=python text=x = 1");
    }

    @Test
    void asciiDoc() {
        String text = "= Title\n:toc:\nIntro.\n\n== Limits\n// no\n----\ncode\n----\n|===\n|a\n|===\n";
        assertThat(sections(PLAIN, "docs/a.adoc", text))
                .containsExactly(
                        "1 heading=Title level=1 text=Intro. table=false filled=false",
                        "5 heading=Limits level=2 text=|a table=true filled=false");
    }

    @Test
    void ownersWhereAServerReadsThem() {
        assertThat(FactLines.of(
                        OWNERS,
                        ".github/CODEOWNERS",
                        "# c\n*.py @a @b\nx/\n",
                        FactKind.CODEOWNERS,
                        "pattern",
                        "owners"))
                .containsExactly("2 pattern=*.py owners=[@a, @b]", "3 pattern=x/");
        assertThat(OWNERS.accepts(dev.mlreadiness.repo.SourceFile.of("vendor/x/CODEOWNERS", "* @a")))
                .isFalse();
    }

    @Test
    void sqlStatements() {
        assertThat(FactLines.of(
                        SQL,
                        "sql/a.sql",
                        "CREATE TABLE t (\n  a INT NOT NULL,\n  CHECK (a > 0)\n);\nSELECT 1;\n",
                        FactKind.SQL_STATEMENT,
                        "verb",
                        "constraints"))
                .containsExactly("1 verb=CREATE TABLE constraints=[NOT NULL, CHECK]", "5 verb=SELECT constraints=[]");
    }
}
