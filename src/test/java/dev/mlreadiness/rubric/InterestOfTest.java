package dev.mlreadiness.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestOfTest {

    @ParameterizedTest
    @CsvSource({
        "PYTHON_CALL, name, pandera.DataFrameSchema.validate, true",
        "PYTHON_CALL, name, pandera.io.from_yaml, true",
        "PYTHON_CALL, name, pandera.DataFrameSchema, false",
        "PYTHON_CALL, name, random.seed, true",
        "PYTHON_CALL, name, random.random, false",
        "PYTHON_CALL, name, sklearn.model_selection.train_test_split, false",
        "PYTHON_CALL, method, seed, false",
        "JAVA_CALL, name, org.x.Y.z, true",
        "JAVA_CALL, name, org.y.Y.z, false",
        "PYTHON_STRING, value, /home/me/data.csv, true",
        "PYTHON_STRING, value, home, false",
        "CONFIG_VALUE, name, alert, true",
        "CONFIG_VALUE, name, alarm, false",
        "PYTHON_IMPORT, name, nowhere, true",
        "PYTHON_IMPORT, name, os, false",
        "PYTHON_TEST, name, test_anything, true",
        "DOC_SECTION, heading, Anything, true",
        "CI_STEP, run, make, false",
    })
    void asksForKeysOfNumerousKindsAndForOthersAsAWhole(FactKind kind, String attribute, String value, boolean wanted)
            throws Exception {
        Interest interest = InterestOf.rubric(new SampleRubric().read(), List.of());

        assertThat(interest.wants(kind, attribute, value)).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{fact: python.call, method: fit, name: {glob: '*Scaler*'}} | method | fit | name |"
                        + " StandardScaler.transform",
                "{fact: python.call, method: fit, name: {in: [a.fit, b.fit]}} | name | b.fit | method | fit",
                "{fact: python.call, method: {matches: fit}, name: {glob: '*x'}} | name | ax | method | fit",
                "{fact: python.call, name: {glob: 'a.*', matches: x}} | name | a.b | method | x",
                "{fact: config.value, key: {glob: '*.cron'}, name: cron} | name | cron | key | a.cron",
            })
    void choosesTheMostTellingKey(String pattern, String key, String wanted, String otherKey, String unwanted)
            throws Exception {
        SampleRubric sample = new SampleRubric()
                .change("tests/data-1-schema/test.yaml", "{fact: java.call, name: {glob: 'org.x.*'}}", pattern)
                .change("tests/data-1-schema/test.yaml", "effect: {decides: true}", "effect: {role: source}")
                .change("tests/data-1-schema/test.yaml", "name: alert, ", "name: other, ")
                .change(
                        "tests/data-1-schema/test.yaml",
                        "{fact: python.call, means: validator, arg.lazy: true}",
                        "{fact: project}")
                .without("knowledge/pandera.yaml");
        Interest interest = InterestOf.rubric(sample.read(), List.of());

        FactKind kind = pattern.contains("python.call") ? FactKind.PYTHON_CALL : FactKind.CONFIG_VALUE;
        assertThat(interest.wants(kind, key, wanted)).as(key).isTrue();
        assertThat(interest.wants(kind, otherKey, unwanted)).as(otherKey).isFalse();
    }

    @Test
    void deriversAddWhatTheyNeed() throws Exception {
        Interest interest = InterestOf.rubric(
                new SampleRubric().read(),
                List.of(b -> b.exact(FactKind.PYTHON_CALL, "name", "x.y"), b -> b.all(FactKind.CRON)));

        assertThat(interest.wants(FactKind.PYTHON_CALL, "name", "x.y")).isTrue();
        assertThat(interest.wantsAll(FactKind.CRON)).isTrue();
        assertThat(interest.wants(FactKind.SQL_STATEMENT)).isFalse();
    }
}
