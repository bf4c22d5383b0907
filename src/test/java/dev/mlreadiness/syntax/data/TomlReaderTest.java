package dev.mlreadiness.syntax.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TomlReaderTest {

    @Test
    void linesAreThoseOfTheFile() {
        String text =
                "# c\n\n[a] # c\nb = '''\nx # no comment\n\ny''' # c\n\n# c\nc = [\n  1, # c\n\n  2]\nd = \"# no\"\r\n";
        DataNode root = TomlReader.read(text).root();
        DataNode table = root.get("a").orElseThrow();
        assertThat(table.text("b")).contains("x # no comment\n\ny");
        assertThat(table.text("d")).contains("# no");
        assertThat(table.entries().stream().map(e -> e.key() + " " + e.line())).containsExactly("b 4", "c 10", "d 14");
        assertThat(table.get("c").orElseThrow().items().stream().map(DataNode::line))
                .containsExactly(11, 13);
    }

    @Test
    void errorsStandOnTheLineOfTheFile() {
        TomlReader.Document document = TomlReader.read("# c\n\na = 1\n\nb = = 2\n");
        assertThat(document.errorLine()).isEqualTo(5);
        assertThat(document.root().text("a")).contains("1");
    }

    @Test
    void longRunsOfCommentsAndEmptyLinesCostLittle() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> TomlReader.read("# a\n".repeat(100_000) + "\n".repeat(100_000) + "a = 1\n"));
    }

    @Test
    void stringsThatDoNotEnd() {
        for (String text : new String[] {"a = \"", "a = '''", "a = \"\\", "a = \"\"\"\\", "a = '\nb = 1\n"}) {
            assertThat(TomlReader.read(text).error()).isNotEmpty();
        }
    }
}
