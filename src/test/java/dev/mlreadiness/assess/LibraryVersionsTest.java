package dev.mlreadiness.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.assess.Assessment.LibraryVersion;
import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactBase;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Knowledge;
import dev.mlreadiness.fact.Location;
import dev.mlreadiness.fact.Types;
import dev.mlreadiness.rubric.LibraryCondition;
import dev.mlreadiness.syntax.version.VersionRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryVersionsTest {

    /** Declarations as {@code file:line group specifier [version]}, a file, and what decides that torch is below or from 2.6. */
    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    poetry.lock:9 locked ==2.3.1 2.3.1                                              | train.py      | old torch 2.3.1 (poetry.lock:9)
                    poetry.lock:9 locked ==2.3.1 2.3.1; pyproject.toml:3 main >=2.0                 | a/train.py    | old torch 2.3.1 (poetry.lock:9)
                    uv.lock:9 locked ==2.7 2.7; requirements.txt:1 main ==2.1 2.1                   | train.py      | new torch 2.7 (uv.lock:9)
                    requirements.txt:1 main >=2.0                                                   | train.py      | new torch >=2.0 (requirements.txt:1)
                    requirements.txt:1 main -                                                       | train.py      | new torch of any version (requirements.txt:1)
                    requirements.txt:1 main ~=2.5.0                                                 | train.py      | old torch ~=2.5.0 (requirements.txt:1)
                    requirements.txt:1 main >=2.x                                                   | train.py      | none
                    requirements.txt:1 main ==nightly nightly                                       | train.py      | none
                    requirements.txt:1 build ==2.1 2.1                                              | train.py      | none
                    requirements.txt:1 main ==2.1 2.1; a/requirements.txt:1 main ==2.7 2.7          | a/b/train.py  | new torch 2.7 (a/requirements.txt:1)
                    requirements.txt:1 main ==2.1 2.1; a/requirements.txt:1 main ==2.7 2.7          | ab/train.py   | old torch 2.1 (requirements.txt:1)
                    uv.lock:9 locked ==2.7 2.7; a/pyproject.toml:3 main >=2                         | a/train.py    | new torch 2.7 (uv.lock:9)
                    uv.lock:9 locked ==2.7 2.7; a/pyproject.toml:3 main <2.5                        | a/train.py    | old torch <2.5 (a/pyproject.toml:3)
                    uv.lock:9 locked ==2.7 2.7; uv.lock:20 locked ==2.3 2.3                         | train.py      | none
                    uv.lock:9 locked ==2.3 2.3; uv.lock:20 locked ==2.3+cpu 2.3+cpu                 | train.py      | old torch 2.3 (uv.lock:9)
                    requirements/base.txt:1 main ==2.1 2.1                                          | src/train.py  | old torch 2.1 (requirements/base.txt:1)
                    a/x/r.txt:1 main ==2.1 2.1; b/r.txt:1 main ==2.7 2.7                            | a/y/train.py  | old torch 2.1 (a/x/r.txt:1)
                    other.txt:1 other ==2.1 2.1                                                     | train.py      | none
                    """)
    void theNearestDeclarationDecides(String declarations, String path, String expected) {
        FactBase facts = new FactBase();
        for (String declaration : declarations.split(";")) {
            facts.add(List.of(dependency(declaration.strip().split("[: ]"))));
        }
        LibraryVersions versions =
                new LibraryVersions(facts, new Knowledge(Map.of(), Map.of("pytorch", "torch"), Types.NONE));
        Optional<String> old = met(versions, "<2.6", path).map(text -> "old " + text);
        Optional<String> recent = met(versions, ">=2.6", path).map(text -> "new " + text);

        assertThat(old.or(() -> recent).orElse("none")).isEqualTo(expected);
        assertThat(old.isPresent() && recent.isPresent()).isFalse();
    }

    private static Optional<String> met(LibraryVersions versions, String range, String path) {
        LibraryCondition condition =
                new LibraryCondition("torch", VersionRange.condition(range).orElseThrow());
        return versions.met(List.of(condition), path).map(met -> met.get(0)).map(LibraryVersion::text);
    }

    private static Fact dependency(String... parts) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("name", parts[2].equals("other") ? "torchmetrics" : "pytorch");
        attributes.put("group", parts[2]);
        attributes.put("specifier", parts[3].equals("-") ? "" : parts[3]);
        attributes.put("ecosystem", "pypi");
        attributes.put("role", "config");
        if (parts.length > 4) {
            attributes.put("version", parts[4]);
        }
        return new Fact(FactKind.DEPENDENCY, attributes, Location.line(parts[0], Integer.parseInt(parts[1])));
    }
}
