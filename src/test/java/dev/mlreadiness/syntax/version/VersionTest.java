package dev.mlreadiness.syntax.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void orderIsThatOfPep440() {
        List<String> ordered = List.of(
                "1.dev0",
                "1.0.dev456",
                "1.0a1",
                "1.0a2.dev456",
                "1.0a12.dev456",
                "1.0a12",
                "1.0b1.dev456",
                "1.0b2",
                "1.0b2.post345.dev456",
                "1.0b2.post345",
                "1.0rc1.dev456",
                "1.0rc1",
                "1.0",
                "1.0+abc.5",
                "1.0+abc.7",
                "1.0+5",
                "1.0.post456.dev34",
                "1.0.post456",
                "1.1.dev1",
                "1.9",
                "1.10.2",
                "2024.5",
                "1!0.1");
        List<Version> shuffled =
                new ArrayList<>(ordered.stream().map(VersionTest::version).toList());
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertThat(shuffled).extracting(Version::toString).containsExactlyElementsOf(ordered);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "1.0, v1.0.0",
        "1.0RC1, 1.0-c.1",
        "1.0alpha, 1.0a0",
        "1.0-1, 1.0.post1",
        "1.0-r4, 1.0post4",
        "1.0.DEV2, 1.0-dev2",
        "1.0+CPU-1, 1.0+cpu.1",
        "0!2, 2"
    })
    void spellingsOfOneVersionAreEqual(String one, String other) {
        assertThat(version(one)).isEqualTo(version(other)).hasSameHashCodeAs(version(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "1.",
                ".1",
                "1..2",
                "1.0-M2",
                "1.0-SNAPSHOT",
                "==1",
                "1.0+",
                "1.2.x",
                "${v}",
                "1234567890123456789",
                "1.0é"
            })
    void otherTextIsNoVersion(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }

    @Test
    void longTextIsNoVersion() {
        assertThat(Version.parse("1" + ".1".repeat(100_000))).isEmpty();
        assertThat(Version.parse("1".repeat(19))).isEmpty();
    }

    private static Version version(String text) {
        return Version.parse(text).orElseThrow(() -> new AssertionError(text));
    }
}
