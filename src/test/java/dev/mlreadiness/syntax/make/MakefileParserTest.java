package dev.mlreadiness.syntax.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.syntax.Mutations;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MakefileParserTest {
    private static final String SAMPLE = """
        SHELL := /bin/bash
        .SHELLFLAGS = -eu -o pipefail -c
        PY ?= python3
        SRC = $(DIR)/pkg   # where
        DIR := src
        export VERSION := $(shell ./version.sh)
        include common.mk $(DIR)/x.mk
        -include local.mk
        .PHONY: all test check-%

        all: build \\
            test | dirs
        \t@echo $(SRC) $$HOME $$(date)

        test: build
        \t-$(PY) -m pytest \\
        \t  tests/$@
        \t@cd x && $(MAKE) -C sub go

        ifeq ($(OS),Windows_NT)
        build: ; cmd1
        else
        build:
        \tcmd2 $< $^
        endif

        check-%: test
        \tflake8 $* $@ ${UNKNOWN} $(foreach x,a b,$(x))

        define HELP
        notarget: no
        endef
        a b: c
        \tmake-$@
        """;

    private static List<String> lines(Makefile file) {
        return file.targets().stream()
                .map(target -> target.line() + " " + target.name() + " <- " + target.prerequisites()
                        + target.recipes().stream()
                                .map(recipe -> recipe.line() + ":" + recipe.text())
                                .toList())
                .toList();
    }

    @Test
    void rulesVariablesAndIncludes() {
        Makefile file = MakefileParser.parse(SAMPLE);
        assertThat(lines(file))
                .containsExactly(
                        "11 all <- [build, test][13:echo src/pkg $HOME $(date)]",
                        "15 test <- [build][16:python3 -m pytest \\\n  tests/test, 18:cd x && make -C sub go]",
                        "21 build <- [][21:cmd1]",
                        "23 build <- [][24:cmd2  ]",
                        "27 check-% <- [test][28:flake8 \uE001* \uE001@ ${UNKNOWN} ${make_function}]",
                        "33 a <- [c][34:make-a]",
                        "33 b <- [c][34:make-b]");
        assertThat(file.phony()).containsExactly("all", "check-%", "test");
        assertThat(file.exported()).containsExactly("VERSION");
        assertThat(file.variables()).containsEntry("SRC", "src/pkg").containsEntry("PY", "python3");
        assertThat(file.includes())
                .extracting(include -> include.path() + include.optional())
                .containsExactly("common.mkfalse", "src/x.mkfalse", "local.mktrue");
        assertThat(file.defaultTarget()).isEqualTo("all");
        assertThat(file.targets().get(0).orderOnly()).containsExactly("dirs");
        assertThat(file.targets().get(2).conditional()).isTrue();
        assertThat(file.shellOptions("a").errexit()).isTrue();
        assertThat(file.shellOptions("a").pipefail()).isTrue();
    }

    @Test
    void prefixesAndPatterns() {
        Makefile file = MakefileParser.parse(SAMPLE);
        List<Recipe> test = file.rulesFor("test").get(0).recipes();
        assertThat(test).extracting(Recipe::ignoresErrors).containsExactly(true, false);
        assertThat(test).extracting(Recipe::silent).containsExactly(false, true);
        assertThat(file.rulesFor("check-docs").get(0).recipes().get(0).text())
                .isEqualTo("flake8 docs check-docs ${UNKNOWN} ${make_function}");
        assertThat(file.rulesFor("nothing")).isEmpty();
        assertThat(MakefileParser.parse("test-%:\n\t$(MAKE) -C $(subst -,/,$*) test")
                        .rulesFor("test-a-b")
                        .get(0)
                        .recipes()
                        .get(0)
                        .text())
                .isEqualTo("make -C a/b test");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a:\n\tx\n\n# c\n\ty", "a[x, y]"),
                Arguments.of("A = 1\nA += 2\nt:\n\tx $(A)", "t[x 1 2]"),
                Arguments.of("A = $(B)\nB = $(A)\nt:\n\tx $(A)", "t[x ${A}]"),
                Arguments.of("A := a\nA := $(A) b\nt:\n\tx $(A)", "t[x a b]"),
                Arguments.of("t: V = 1\nt:\n\tx $V$(V)", "t[x 11]"),
                Arguments.of("t :: a ; b ; c", "t[b ; c]"),
                Arguments.of("a.o b.o: %.o: %.c\n\tcc $< $*", "a.o[cc a.c a] b.o[cc b.c b]"),
                Arguments.of("T = x y\n$(T): z\n\t+go $@", "x[go x] y[go y]"),
                Arguments.of(".ONESHELL:\nt:\n\tcd a\n\tpytest", "t[cd a\npytest]"),
                Arguments.of(".IGNORE: t\nt:\n\tx", "t[x]"),
                Arguments.of("t:\r\n\tx\r\n", "t[x]"),
                Arguments.of("t:\n\tx $(wildcard *.py) $(subst -,/,a-b)", "t[x *.py a/b]"),
                Arguments.of("\tx\nnothing here\n", ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void details(String text, String expected) {
        Makefile file = MakefileParser.parse(text);
        String found = String.join(
                " ",
                file.targets().stream()
                        .map(target -> target.name()
                                + target.recipes().stream().map(Recipe::text).toList())
                        .toList());
        assertThat(found).isEqualTo(expected);
        assertThat(file.targets().stream()
                        .flatMap(target -> target.recipes().stream())
                        .anyMatch(Recipe::ignoresErrors))
                .isEqualTo(text.contains(".IGNORE"));
    }

    @Test
    void commandLineVariablesWin() {
        Makefile file = MakefileParser.parse("V = a\nt:\n\tx $(V)", Map.of("V", "b"));
        assertThat(file.targets().get(0).recipes().get(0).text()).isEqualTo("x b");
    }

    @Test
    void justfiles() {
        Justfile file = JustfileParser.parse("""
            set shell := ["bash", "-euo", "pipefail", "-c"]
            py := "python3"
            alias t := test
            # comment
            default: test

            [group('x')]
            @test arg='a b' *rest: (build "x") lint && after
                {{py}} -m pytest {{rest}} \\
                    tests
                -cleanup
            after:
                #!/usr/bin/env python
                import a
            build:
            """);
        assertThat(file.targets())
                .extracting(target -> target.line()
                        + target.name()
                        + target.prerequisites()
                        + target.recipes().stream()
                                .map(recipe -> recipe.line() + recipe.text())
                                .toList())
                .containsExactly(
                        "5default[test][]",
                        "8test[build, lint, after][9python3 -m pytest {{rest}} \\\ntests, 11cleanup]",
                        "12after[][13#!/usr/bin/env python\n    import a\n]",
                        "15build[][]",
                        "8t[test][]");
        assertThat(file.shellArguments()).containsExactly("-euo", "pipefail", "-c");
        assertThat(file.target("test").recipes().get(1).ignoresErrors()).isTrue();
    }

    @Test
    void anyTextIsRead() {
        List<String> pieces = List.of(
                "a:",
                "\n",
                "\t",
                "\\\n",
                "$(",
                "${",
                ")",
                "A = $(A)$(B)\n",
                "B := $(A)$(A)\n",
                "$(A)",
                "define x\n",
                "ifeq (a,b)\n",
                "endif\n",
                "include ",
                "$(subst a,b,",
                "%: %\n",
                "#",
                ";",
                "=",
                "a b:\n\t$@$@\n",
                "$$",
                "{{",
                "}}",
                "alias a := b\n",
                ":=",
                "set shell := [",
                "(",
                "'");
        Mutations.survives("make", List.of(SAMPLE, "a := 'b'\nt x: (b c)\n    {{a}}\nalias q := t\n"), pieces, text -> {
            Makefile file = MakefileParser.parse(text);
            file.rulesFor("check-docs");
            JustfileParser.parse(text);
        });
    }
}
