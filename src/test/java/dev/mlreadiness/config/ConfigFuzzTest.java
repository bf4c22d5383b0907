package dev.mlreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.rubric.Mutations;
import dev.mlreadiness.rubric.Rubric;
import dev.mlreadiness.rubric.RubricSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A damaged configuration is a list of mistakes, never any other exception. */
class ConfigFuzzTest {

    @Test
    void damagedFiles() throws Exception {
        Rubric rubric = RubricSource.shipped(RubricSource.DEFAULT);
        Mutations mutations = new Mutations(13);
        int accepted = 0;
        for (int round = 0; round < 2_000; round++) {
            String damaged = mutations.damage(ConfigReaderTest.FULL);
            try {
                ConfigFile file = ConfigReader.read(ConfigFile.NAME, damaged);
                accepted++;
                new SettingsOf(Parameters.NONE, file, List.of()).settings(rubric, null, LocalDate.EPOCH);
            } catch (ConfigException e) {
                assertThat(e.problems()).isNotEmpty();
                assertThat(e.getMessage()).startsWith(ConfigFile.NAME);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("round " + round + ":\n" + damaged, e);
            }
        }
        assertThat(accepted).as("some damage does no harm").isGreaterThan(100);
    }

    @Test
    void damagedParameters() throws Exception {
        Rubric rubric = RubricSource.shipped(RubricSource.DEFAULT);
        Mutations mutations = new Mutations(14);
        for (int round = 0; round < 500; round++) {
            String word = mutations.damage("data=1, infra=0.5");
            String date = mutations.damage("2026-12-31");
            String epoch = mutations.damage("1700000000");
            Parameters parameters = new Parameters(
                    null,
                    null,
                    null,
                    Double.NaN,
                    word,
                    word,
                    word,
                    word,
                    word,
                    word,
                    List.of(word),
                    word,
                    word,
                    word,
                    word,
                    round % 2 == 0 ? date : null,
                    null);
            try {
                new SettingsOf(parameters, ConfigFile.NONE, List.of()).settings(rubric, epoch, LocalDate.EPOCH);
            } catch (ConfigException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }
}
