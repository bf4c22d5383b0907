package dev.mlreadiness.syntax.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "test_aucOfPlan, test auc of plan",
        "minAccuracy_2, min accuracy 2",
        "F1Score, f1 score",
        "roc_auc_score, roc auc score",
        "HTTPServer, http server",
        "MAX_RMSE, max rmse",
        "model.eval.Loss, model eval loss",
        "__init__, init",
        "accuracy2, accuracy2",
        "'', ''",
        "_, ''",
    })
    void words(String name, String expected) {
        List<String> words = new ArrayList<>();
        NameWords.addTo(words, name);
        assertThat(String.join(" ", words)).isEqualTo(expected);
    }

    @Test
    void noMoreThanTheRoomThereIs() {
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            NameWords.addTo(words, "word" + i + "_and" + i);
        }
        assertThat(words).hasSize(NameWords.MOST);
    }
}
