package dev.mlreadiness.repo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecodedTextTest {

    @Test
    void utf8() {
        assertThat(of("é\uD83D\uDE00", StandardCharsets.UTF_8))
                .isEqualTo(new DecodedText("é\uD83D\uDE00", "utf-8", true));
        assertThat(of("\uFFFD is a character too", StandardCharsets.UTF_8).encoding())
                .isEqualTo("utf-8");
        assertThat(DecodedText.of(new byte[0])).isEqualTo(new DecodedText("", "utf-8", true));
    }

    @Test
    void byteOrderMarks() {
        for (String name : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            DecodedText decoded = of("\uFEFFx = 'é'", Charset.forName(name));
            assertThat(decoded.text()).as(name).isEqualTo("x = 'é'");
            assertThat(decoded.encoding()).isEqualToIgnoringCase(name);
            assertThat(decoded.declared()).isTrue();
        }
    }

    @Test
    void declaredEncodings() {
        String text = "#!/usr/bin/python\n# -*- coding: windows-1251 -*-\nx = 'я'\n";
        assertThat(of(text, Charset.forName("windows-1251")).text()).isEqualTo(text);
        String vim = "# vim: set fileencoding=shift_jis :\nx = 'あ'\n";
        assertThat(of(vim, Charset.forName("Shift_JIS")).text()).isEqualTo(vim);
    }

    @Test
    void latin1IsTheLastResort() {
        String text = "x = 'é'\n";
        assertThat(of(text, StandardCharsets.ISO_8859_1)).isEqualTo(new DecodedText(text, "latin-1", false));
        for (String declaration :
                new String[] {"# coding: no-such", "# coding: utf-8", "# coding:", "# coding=\u00ff", "coding: cp1252"
                }) {
            DecodedText decoded = of(declaration + "\n" + text, StandardCharsets.ISO_8859_1);
            assertThat(decoded.declared()).as(declaration).isFalse();
            assertThat(decoded.isForeign()).isTrue();
            assertThat(decoded.text()).endsWith(text);
        }
    }

    @Test
    void anyBytesDecode() {
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            assertThat(DecodedText.of(bytes).text()).isNotNull();
        }
    }

    private static DecodedText of(String text, Charset charset) {
        return DecodedText.of(text.getBytes(charset));
    }
}
