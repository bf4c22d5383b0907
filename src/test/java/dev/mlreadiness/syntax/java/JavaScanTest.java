package dev.mlreadiness.syntax.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaScanTest {

    @Test
    void importsWithPositions() {
        JavaScan scan = JavaScan.of("""
                // import no.Comment;
                package org . acme;
                import a.B;
                  import static c.D.*; import e . f
                    .G;
                import module java.base;
                @Marker class X { String s = "import no.Text;"; }
                """);
        assertThat(scan.packageName()).isEqualTo("org.acme");
        assertThat(scan.imports())
                .containsExactly(
                        new JavaScan.Import("a.B", false, false, 3, 1, 11),
                        new JavaScan.Import("c.D", true, true, 4, 3, 22),
                        new JavaScan.Import("e.f.G", false, false, 4, 24, 0));
    }

    @Test
    void namesInCode() {
        JavaScan scan = JavaScan.of("""
                class T extends Base {
                  // Comment.no()
                  /* Comment */ String s = "Text.no()" + '"' + Upper.FIELD;
                  String t = \"""
                     Block.no() \\\""" still
                     \""";
                  @Test @org.x.Slow(1) void m() { call(); a.b.Full.go(); x.y(); new Made (2); Upper.stat(3); }
                }
                """);
        assertThat(scan.types()).containsExactly("T", "Base", "String", "Upper", "Made");
        assertThat(scan.called()).containsExactly("m", "call", "go", "y", "stat");
        assertThat(scan.staticCalls()).containsExactly("Upper.stat");
        assertThat(scan.annotations()).containsExactly("Test", "org.x.Slow");
        assertThat(scan.qualified()).containsExactly("a.b.Full");
        assertThat(scan.maxDepth()).isEqualTo(3);
    }
}
