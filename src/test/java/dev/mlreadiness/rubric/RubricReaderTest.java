package dev.mlreadiness.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.syntax.data.DataProblem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricReaderTest {

    private static final String DATA = "tests/data-1-schema/test.yaml";
    private static final String INFRA = "tests/infra-1-seed/test.yaml";
    private static final String PATH = "smells/proto-absolute-path/rule.yaml";

    @Test
    void readsEveryPart() throws Exception {
        Rubric rubric = new SampleRubric().read();

        assertThat(rubric.id()).isEqualTo("sample");
        assertThat(rubric.digest()).isEqualTo("digest");
        assertThat(rubric.points().get("strict"))
                .containsEntry(Level.REACHED, 0.5)
                .hasSize(6);
        assertThat(rubric.sections()).extracting(Rubric.Section::id).containsExactly("data", "infra");
        assertThat(rubric.bands())
                .containsExactly(new Rubric.Band("none", "Nothing", -1, 0), new Rubric.Band("all", "Something", 0, 1));
        assertThat(rubric.maximum()).isEqualTo(1);
        RubricTest data = rubric.tests().get(0);
        assertThat(data)
                .extracting(RubricTest::id, RubricTest::section, RubricTest::number)
                .containsExactly("data-1", "data", 1);
        assertThat(data.trigger()).isEqualTo(TriggerClass.TRAINING);
        assertThat(data.visible()).isEqualTo(RubricTest.Visibility.FILE);
        Evidence validation = data.evidence().get(0);
        assertThat(validation.cap()).isEqualTo(0.5);
        assertThat(validation.level()).isEqualTo(Level.IMPLEMENTED);
        assertThat(validation.effect().where()).containsEntry("decides", new Condition.In(Set.of("true")));
        assertThat(validation.trigger()).isNull();
        Evidence alert = data.evidence().get(1);
        assertThat(alert.effect()).isNull();
        assertThat(alert.trigger()).as("that of the test").isEqualTo(TriggerClass.TRAINING);
        Evidence seeded = rubric.tests().get(1).evidence().get(0);
        assertThat(seeded.all()).hasSize(2);
        assertThat(seeded.scope()).isEqualTo(Evidence.Scope.FILE);
        assertThat(seeded.unlessScope()).isEqualTo(Evidence.Scope.PROJECT);
        Smell smell = rubric.smells().get(0);
        assertThat(smell.severities())
                .extracting(Smell.SeverityRule::severity)
                .containsExactly(Severity.HIGH, Severity.MEDIUM);
        assertThat(smell.severities().get(1).when()).isNull();
        assertThat(smell.unless().fact()).isEqualTo(FactKind.PYTHON_IMPORT);
        assertThat(smell.unlessScope()).isEqualTo(Evidence.Scope.SYMBOL);
        assertThat(smell.markers()).containsExactly("S108");
        assertThat(smell.measured()).isEqualTo(new Smell.Measured(25, 24));
        assertThat(smell.measured().enough()).isTrue();
    }

    @Test
    void aVariantReplacesKeysAndScalesCaps() throws Exception {
        Rubric rubric = new SampleRubric().read("sample-double");

        assertThat(rubric.scale()).isEqualTo(2);
        assertThat(rubric.maximum()).isEqualTo(2);
        assertThat(rubric.title()).as("not replaced").isEqualTo("Sample");
        assertThat(rubric.bands().get(1).upTo()).isEqualTo(2);
        assertThat(rubric.tests().get(0).evidence()).extracting(Evidence::cap).containsExactly(1.0, 2.0);
    }

    @Test
    void anUnknownVariantNamesTheOthers() {
        assertThat(problems(new SampleRubric(), "sample-duble"))
                .containsExactly(
                        "rubric.yaml: unknown rubric 'sample-duble'; did you mean 'sample-double'?; known: sample,"
                                + " sample-double");
    }

    @Test
    void meaningsBecomeNames() throws Exception {
        FactPattern call =
                new SampleRubric().read().tests().get(0).evidence().get(0).any().get(0);

        Condition.OneOf name = (Condition.OneOf) call.where().get("name");
        assertThat(name.conditions().get(0))
                .isEqualTo(new Condition.In(Set.of("pandera.DataFrameSchema.validate", "pandera.io")));
        assertThat(((Condition.GlobMatch) name.conditions().get(1)).globs()).hasToString("[pandera.io.*]");
    }

    @Test
    void patternsLeaveOutExamplesUnlessTheySayARole() throws Exception {
        Rubric rubric = new SampleRubric().read();

        Condition firstParty =
                new Condition.Not(new Condition.In(Set.of("example", "doc", "template", "vendored", "generated")));
        assertThat(rubric.tests().get(0).evidence().get(0).any().get(1).where()).containsEntry("role", firstParty);
        assertThat(rubric.smells().get(0).when().get(0).pattern().where()).doesNotContainKey("role");
        assertThat(rubric.tests().get(1).evidence().get(0).unless().get(0).where())
                .doesNotContainKey("role");
    }

    /** One change each, and the one problem that it makes. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            maxCharsPerColumn = 4000,
            value = {
                DATA + "| asks: | asked: | tests/data-1-schema/test.yaml:3: unknown key 'asked'; did you mean 'asks'?",
                DATA
                        + "| title: Features have a schema | title: ' ' | tests/data-1-schema/test.yaml:2: 'title' is"
                        + " missing",
                DATA + "| why: Data changes. | why: | tests/data-1-schema/test.yaml:4: 'why' is missing",
                DATA + "| fix: Write one. | fix: [a] | tests/data-1-schema/test.yaml:5: 'fix' must be text, not a list",
                DATA + "| looked: [Python calls] | looked: [] | tests/data-1-schema/test.yaml:8: 'looked' is missing",
                DATA
                        + "| effort: M | effort: XL | tests/data-1-schema/test.yaml:6: unknown effort 'XL'; known: L,"
                        + " M, S",
                DATA
                        + "| trigger: training | trigger: trainning | tests/data-1-schema/test.yaml:7: unknown trigger"
                        + " 'trainning'; did you mean 'training'?",
                DATA
                        + "| id: data-1 | id: data-2 | tests/data-1-schema/test.yaml:1: id 'data-2' is not how the"
                        + " folder 'data-1-schema' starts",
                DATA
                        + "| fact: python.call | fact: pyhton.call | tests/data-1-schema/test.yaml:14: unknown fact"
                        + " 'pyhton.call'; did you mean 'python.call'?",
                DATA
                        + "| {decides: true} | {decide: true} | tests/data-1-schema/test.yaml:16: unknown attribute"
                        + " 'decide' of python.call, java.call; did you mean 'decides'?",
                DATA + "| {decides: true} | {} | tests/data-1-schema/test.yaml:16: 'effect' has no condition",
                DATA
                        + "| means: validator | means: validater | tests/data-1-schema/test.yaml:14: unknown meaning"
                        + " 'validater'; did you mean 'validator'?",
                DATA
                        + "| name: {glob: 'org.x.*'} | args: 1 | tests/data-1-schema/test.yaml:15: a pattern on"
                        + " java.call must say which name or method it wants",
                DATA
                        + "| name: {glob: 'org.x.*'} | name: {not: x} | tests/data-1-schema/test.yaml:15: a pattern on"
                        + " java.call must say which name or method it wants",
                DATA
                        + "| {glob: 'org.x.*'} | {glob: '*'} | tests/data-1-schema/test.yaml:15: a pattern on"
                        + " java.call must say which name or method it wants",
                DATA
                        + "| {glob: 'org.x.*'} | {globs: 'x'} | tests/data-1-schema/test.yaml:15: unknown key 'globs';"
                        + " did you mean 'glob'?",
                DATA
                        + "| {glob: 'org.x.*'} | {glob: 'a{b'} | tests/data-1-schema/test.yaml:15: bad glob 'a{b': '{'"
                        + " without '}' in a{b",
                DATA
                        + "| {glob: 'org.x.*'} | [a, b] | tests/data-1-schema/test.yaml:15: 'name' is a list; write"
                        + " {in: [...]} for one of these, {all: [...]} for all",
                DATA
                        + "| {glob: 'org.x.*'} | {in: []} | tests/data-1-schema/test.yaml:15: 'in' needs at least one"
                        + " value",
                DATA + "| {glob: 'org.x.*'} | {in: [a, a]} | tests/data-1-schema/test.yaml:15: 'a' stands twice",
                DATA
                        + "| name: alert, | name: , | tests/data-1-schema/test.yaml:20: 'name' has no condition; write"
                        + " {exists: false} for an absent one",
                DATA
                        + "| '(?i)drift' | '(drift' | tests/data-1-schema/test.yaml:20: bad regular expression"
                        + " '(drift': Unclosed group at character 7",
                DATA + "| cap: 0.5 | cap: 1.5 | tests/data-1-schema/test.yaml:17: 'cap' must be from 0 to 1, not 1.5",
                DATA + "| cap: 0.5 | cap: half | tests/data-1-schema/test.yaml:17: 'cap' must be a number, not 'half'",
                DATA
                        + "| cap: 0.5 | trigger: human | tests/data-1-schema/test.yaml:17: 'trigger' is for evidence"
                        + " that is 'declared: true'",
                DATA
                        + "| declared: true | declared: yes | tests/data-1-schema/test.yaml:21: 'declared' must be"
                        + " true or false, not 'yes'",
                DATA
                        + "| level: effective | level: efective | tests/data-1-schema/test.yaml:22: unknown level"
                        + " 'efective'; did you mean 'effective'?",
                DATA
                        + "| level: effective | level: reached-weakly | tests/data-1-schema/test.yaml:22: unknown"
                        + " level 'reached-weakly'; known: effective, implemented, named, reached, recorded",
                DATA
                        + "| id: alert | id: validation | tests/data-1-schema/test.yaml:18: evidence id 'validation'"
                        + " stands twice",
                DATA
                        + "| id: alert | id: An Alert | tests/data-1-schema/test.yaml:18: an id has small letters,"
                        + " digits and hyphens, not 'An Alert'",
                INFRA
                        + "| scope: file | scope: module | tests/infra-1-seed/test.yaml:17: unknown scope 'module';"
                        + " known: file, project, symbol",
                INFRA
                        + "| all:\\n"
                        + " | al:\\n"
                        + " | tests/infra-1-seed/test.yaml:12: evidence 'seeded' needs either 'any' or 'all'",
                INFRA
                        + "| scope: file | any: {fact: project, ml: true} | tests/infra-1-seed/test.yaml:12: evidence"
                        + " 'seeded' needs either 'any' or 'all'",
                INFRA
                        + "| words: {all: [same, seed]} | role: tests | tests/infra-1-seed/test.yaml:16: unknown role"
                        + " 'tests'; did you mean 'test'?",
                INFRA
                        + "| asserts: {min: 1} | asserts: {min: 2, max: 1} | tests/infra-1-seed/test.yaml:16: 'min' is"
                        + " greater than 'max'",
                INFRA
                        + "| id: infra-1 | id: infra-1\\n"
                        + "id: infra-1 | tests/infra-1-seed/test.yaml:2: key 'id' stands twice",
                INFRA
                        + "| visible: elsewhere | visible: nowhere | tests/infra-1-seed/test.yaml:8: unknown visible"
                        + " 'nowhere'; known: elsewhere, file, no",
                PATH
                        + "| id: proto-absolute-path | id: proto-path | smells/proto-absolute-path/rule.yaml:1: id"
                        + " 'proto-path' is not the folder's name 'proto-absolute-path'",
                PATH
                        + "| severity: high | severity: hihg | smells/proto-absolute-path/rule.yaml:5: unknown"
                        + " severity 'hihg'; did you mean 'high'?",
                PATH
                        + "|   - medium | | smells/proto-absolute-path/rule.yaml:4: the last severity must have no"
                        + " condition",
                PATH
                        + "|   - medium |   - medium\\n"
                        + "  - low | smells/proto-absolute-path/rule.yaml:7: this severity is never used: the one"
                        + " before it has no condition",
                PATH
                        + "| group: prototype | group: prototypes | smells/proto-absolute-path/rule.yaml:3: unknown"
                        + " group 'prototypes'; did you mean 'prototype'?",
                PATH
                        + "| profile: [production] | profile: [prod] | smells/proto-absolute-path/rule.yaml:7: unknown"
                        + " profile 'prod'; known: library, production, research, teaching",
                PATH
                        + "| raises: [infra-1] | raises: [infra-9] | smells/proto-absolute-path/rule.yaml:12: unknown"
                        + " raises 'infra-9'; did you mean 'infra-1'?",
                PATH
                        + "| references: [somewhere] | markers: [s301] | smells/proto-absolute-path/rule.yaml:13: a"
                        + " marker is a code of another tool such as S301 or B301, not 's301'",
                PATH
                        + "| references: [somewhere] | measured: {judged: 3, right: 4} |"
                        + " smells/proto-absolute-path/rule.yaml:13: more findings were right than judged",
                PATH
                        + "|   - medium |   - {severity: low, version: {torch: 2.6}}\\n"
                        + "  - medium | smells/proto-absolute-path/rule.yaml:6: the version of torch must be compared as"
                        + " in '<2.6' or '>=1.24,<2'",
                PATH
                        + "| when: {fact: python.string, | when: {version: {}, fact: python.string, |"
                        + " smells/proto-absolute-path/rule.yaml:10: 'version' must name a library: {torch: '<2.6'}",
                PATH
                        + "| references: [somewhere] | change: {remove: statement} |"
                        + " smells/proto-absolute-path/rule.yaml:13: a change needs one of argument, method, call, delete,"
                        + " replace, assign",
                PATH
                        + "| references: [somewhere] | change: {argument: seed} |"
                        + " smells/proto-absolute-path/rule.yaml:13: 'value' is missing",
                PATH
                        + "| references: [somewhere] | change: {delete: call} |"
                        + " smells/proto-absolute-path/rule.yaml:13: unknown delete 'call'; known: statement",
                PATH
                        + "| references: [somewhere] | change: {assign: true, when: {vlaue: x}} |"
                        + " smells/proto-absolute-path/rule.yaml:13: unknown attribute 'vlaue' of python.string; did you"
                        + " mean 'value'?",
                PATH
                        + "| references: [somewhere] | measured: {judged: 3} | smells/proto-absolute-path/rule.yaml:13:"
                        + " 'right' is missing",
                PATH
                        + "| {role: source} | {rool: source} | smells/proto-absolute-path/rule.yaml:5: unknown"
                        + " attribute 'rool' of python.string; did you mean 'role'?",
                PATH
                        + "| pattern: {fact: python.import, name: nowhere}, | |"
                        + " smells/proto-absolute-path/rule.yaml:11: 'unless' needs a 'pattern' and may have a"
                        + " 'scope'",
                "knowledge/pandera.yaml | library: pandera | x: y | knowledge/pandera.yaml:1: unknown key 'x'; known:"
                        + " library, means, packages, types",
                "knowledge/pandera.yaml | pandera.io.* | pandera.*.io | knowledge/pandera.yaml:3: 'pandera.*.io': a"
                        + " star may only stand at the end, as in 'package.*'",
                "rubric.yaml | tests: [data-1-schema] | tests: [data-1-shema] | rubric.yaml:9: no test folder"
                        + " 'data-1-shema'; did you mean 'data-1-schema'?",
                "rubric.yaml | tests: [infra-1-seed] | tests: [] | tests/infra-1-seed/test.yaml: the test is in no"
                        + " section of rubric.yaml",
                "rubric.yaml | tests: [infra-1-seed] | tests: [] | rubric.yaml:10: section 'infra' has no tests",
                "rubric.yaml | tests: [infra-1-seed] | tests: [infra-1-seed, infra-1-seed] | rubric.yaml:10:"
                        + " 'infra-1-seed' stands twice",
                "rubric.yaml | smells: [proto-absolute-path] | smells: [] | smells/proto-absolute-path/rule.yaml: the"
                        + " smell is not listed under 'smells' of rubric.yaml",
                "rubric.yaml | smells: [proto- | smells: [other, proto- | rubric.yaml:15: no smell folder 'other';"
                        + " known: proto-absolute-path",
                "rubric.yaml | recorded: 0.5 | recordet: 0.5 | rubric.yaml:6: unknown key 'recordet'; did you mean"
                        + " 'recorded'?",
                "rubric.yaml | {id: all, title: Something, upTo: 1} | {id: all, title: Something, upTo: 0.5} |"
                        + " rubric.yaml:11: bands end at 0.5 but a score can reach 1.0",
                "rubric.yaml | {id: all, title: Something, upTo: 1} | {id: all, title: Something, above: 1, upTo: 2} |"
                        + " rubric.yaml:13: a band starts where the one before it ends; leave 'above' out",
            })
    void reportsAMistakeWithItsPlace(String file, String from, String to, String problem) {
        SampleRubric changed =
                new SampleRubric().change(file, from.replace("\\n", "\n"), to == null ? "" : to.replace("\\n", "\n"));

        assertThat(problems(changed, null)).contains(problem);
    }

    @Test
    void reportsAllMistakesByPlace() {
        SampleRubric broken = new SampleRubric()
                .change(DATA, "effort: M", "effort: H")
                .change(DATA, "why:", "whi:")
                .change(PATH, "fix: Read it from configuration.", "")
                .without("knowledge/pandera.yaml");

        assertThat(problems(broken, null))
                .containsExactly(
                        "smells/proto-absolute-path/rule.yaml:1: 'fix' is missing",
                        "tests/data-1-schema/test.yaml:1: 'why' is missing",
                        "tests/data-1-schema/test.yaml:4: unknown key 'whi'; did you mean 'why'?",
                        "tests/data-1-schema/test.yaml:6: unknown effort 'H'; known: L, M, S",
                        "tests/data-1-schema/test.yaml:14: unknown meaning 'validator'",
                        "tests/data-1-schema/test.yaml:14: a pattern on python.call must say which name or method it"
                                + " wants");
    }

    @Test
    void aRubricWithoutARegistryIsNone() {
        assertThat(problems(new SampleRubric().without("rubric.yaml"), null))
                .containsExactly("rubric.yaml: the rubric has no such file");
    }

    @Test
    void idsOfTestsAreUnique() {
        SampleRubric twice = new SampleRubric()
                .with("tests/data-1-again/test.yaml", SampleRubric.TEST)
                .change("rubric.yaml", "[data-1-schema]", "[data-1-schema, data-1-again]");

        assertThat(problems(twice, null))
                .containsExactly(
                        "rubric.yaml:9: test 'data-1' is out of order",
                        "tests/data-1-schema/test.yaml:1: id 'data-1' is also that of data-1-again");
    }

    private static List<String> problems(SampleRubric rubric, String id) {
        RubricException e = catchThrowableOfType(RubricException.class, () -> rubric.read(id));
        assertThat(e).as("a mistake is found").isNotNull();
        return e.problems().stream().map(DataProblem::toString).toList();
    }
}
