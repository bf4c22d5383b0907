package dev.mlreadiness.syntax.ini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.syntax.Mutations;
import java.util.List;
import org.junit.jupiter.api.Test;

class IniParserTest {
    private static final String SETUP_CFG = """
        top = 1
        [metadata]
        Name: pkg
        ; comment
        [options]
        install_requires =
            numpy>=1.2
            # why
            pandas ; python_version < "3.9"

            scipy  # fits
        packages = find:
        flag
        url = http://x/?a=b
          c
        [tool:pytest]
          testpaths = a, b
          addopts = -q
            -x
        """;

    @Test
    void configparser() {
        IniFile file = IniParser.parse(SETUP_CFG);
        assertThat(file.sections())
                .extracting(section ->
                        section.line() + section.name() + section.entries().size())
                .containsExactly("11", "2metadata1", "5options4", "16tool:pytest2");
        assertThat(file.get("metadata", "name").value()).isEqualTo("pkg");
        assertThat(file.get("options", "install_requires").line()).isEqualTo(6);
        assertThat(file.get("options", "install_requires").lines())
                .extracting(line -> line.line() + line.text())
                .containsExactly("7numpy>=1.2", "9pandas ; python_version < \"3.9\"", "11scipy  # fits");
        assertThat(file.get("options", "install_requires").items())
                .extracting(IniEntry.Line::text)
                .contains("scipy");
        assertThat(file.section("options").value("packages")).isEqualTo("find:");
        assertThat(file.section("options").value("flag")).isEmpty();
        assertThat(file.section("options").value("url")).isEqualTo("http://x/?a=b\nc");
        assertThat(file.get("tool:pytest", "testpaths").items())
                .extracting(IniEntry.Line::text)
                .containsExactly("a", "b");
        assertThat(file.get("tool:pytest", "addopts").value()).isEqualTo("-q\n-x");
        assertThat(file.get("no", "key")).isNull();
    }

    @Test
    void toxCommandsKeepTheirLines() {
        IniFile file = IniParser.parse("[testenv:py{310,311}]\r\n"
                + "commands =\r\n"
                + "    - flake8\r\n"
                + "    pytest {posargs:tests} \\\r\n"
                + "        -x\r\n");
        IniEntry commands = file.get("testenv:py{310,311}", "commands");
        assertThat(commands.lines())
                .extracting(line -> line.line() + line.text())
                .containsExactly("3- flake8", "4pytest {posargs:tests} \\", "5-x");
    }

    @Test
    void systemdUnits() {
        IniFile file = IniParser.parseUnit(
                "[Timer]\nOnCalendar=Mon: 10\nOnCalendar=daily\n[Service]\nExecStart=/bin/a \\\n# c\n  -b\nX=1\n");
        assertThat(file.section("Timer").entries()).extracting(IniEntry::value).containsExactly("Mon: 10", "daily");
        assertThat(file.get("Service", "ExecStart").value()).isEqualTo("/bin/a -b");
        assertThat(file.get("Service", "X").line()).isEqualTo(8);
    }

    @Test
    void properties() {
        List<IniEntry> entries =
                PropertiesParser.parse("# c\n! d\na=b\nc : d=e\nf g\nh\\:i = \\u0041\\\n   b\nempty\nk\\\\=v\n");
        assertThat(entries)
                .extracting(entry -> entry.line() + entry.key() + "|" + entry.value())
                .containsExactly("3a|b", "4c|d=e", "5f|g", "6h:i|Ab", "8empty|", "9k\\|v");
    }

    @Test
    void anyTextIsRead() {
        List<String> pieces =
                List.of("[", "]", "[a]\n", "a = b\n", "\n", "  c\n", "=", ":", "#", ";", "\\\n", "\\u12", "\\", "\t");
        Mutations.survives("ini", List.of(SETUP_CFG, "[Unit]\nA=b \\\n c\n", "a.b=\\u0041\\\n c\n"), pieces, text -> {
            IniParser.parse(text)
                    .sections()
                    .forEach(section -> section.entries().forEach(IniEntry::items));
            IniParser.parseUnit(text);
            PropertiesParser.parse(text);
        });
    }
}
