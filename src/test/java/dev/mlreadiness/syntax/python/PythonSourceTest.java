package dev.mlreadiness.syntax.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings that a file declares, and the lines and columns of what was decoded. */
class PythonSourceTest {
    private static String string(byte[] bytes) {
        PythonTree tree = new PythonParser().parse(PythonSource.of(bytes));
        for (Node node = tree.root(); node != null; node = node.nextIn(tree.root())) {
            if (node.is(NodeKind.STRING)) {
                return tree.string(node);
            }
        }
        return null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# coding: latin-1",
                "# -*- coding: iso-8859-1 -*-",
                "#!/usr/bin/python\n# vim: set fileencoding=latin1 :",
                "\n#coding=ISO_8859_1"
            })
    void aCookieNamesTheEncoding(String cookie) {
        assertThat(string((cookie + "\nx = 'café'\n").getBytes(ISO_8859_1))).isEqualTo("café");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# coding: no-such-charset",
                "# coding: utf8",
                "x = 1\n\n# coding: latin-1",
                "# coding utf-16",
                "# coding: utf-16",
                "# coding: ../../x",
                "# coding:"
            })
    void otherwiseItIsUtf8(String cookie) {
        assertThat(string((cookie + "\nx = 'café'\n").getBytes(UTF_8))).isEqualTo("café");
    }

    @Test
    void byteOrderMarksAreFollowed() {
        for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
            assertThat(string("\uFEFFx = 'café'".getBytes(charset)))
                    .as(charset.name())
                    .isEqualTo("café");
        }
        PythonTree tree = new PythonParser().parse("\uFEFFf(1)");
        assertThat(tree.lines().column(3)).isEqualTo(1);
    }

    @Test
    void linesEndWithAnyEndOfLineAndColumnsCountCharacters() {
        PythonTree tree = new PythonParser().parse("é = 1\r\n\r'日本' + f()\n\n");
        Node call = tree.root().lastChild().value().right();
        assertThat(tree.text(call)).isEqualTo("f()");
        assertThat(tree.line(call)).isEqualTo(3);
        assertThat(tree.column(call)).isEqualTo(8);
        assertThat(tree.lines().lines()).isEqualTo(4);
    }

    @Test
    void shortAndBrokenBytesAreTaken() {
        for (byte[] bytes : new byte[][] {
            {}, {0}, {(byte) 0xFF}, {(byte) 0xFF, (byte) 0xFE}, {(byte) 0xEF, (byte) 0xBB}, {'\r'}, {'#'}
        }) {
            PythonTree tree = new PythonParser().parse(PythonSource.of(bytes));
            assertThat(tree.lines().lines()).isPositive();
            assertThat(tree.lines().line(0)).isEqualTo(1);
        }
    }

    @Test
    void commentsAreListed() {
        PythonTree tree = new PythonParser().parse("# a\nx = '#no'  # b\n(  # c\n)\n");
        Spans comments = tree.comments();
        assertThat(comments.size()).isEqualTo(3);
        assertThat(tree.text(comments.start(1), comments.end(1))).isEqualTo("# b");
        assertThat(tree.lines().line(comments.start(2))).isEqualTo(3);
    }
}
