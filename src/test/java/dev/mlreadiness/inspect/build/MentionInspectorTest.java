package dev.mlreadiness.inspect.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.syntax.Mutations;
import dev.mlreadiness.syntax.names.NameLanguage;
import dev.mlreadiness.syntax.names.NameScan;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionInspectorTest {

    private static List<String> names(String path, String text) {
        return MavenInspectorTest.lines(
                new MentionInspector(Interest.EVERYTHING), path, text, FactKind.TEXT_MENTION, "name");
    }

    @Test
    void scala() {
        assertThat(names("A.scala", """
                        package a
                        import com.salesforce.op.filters.RawFeatureFilter
                        import org.apache.spark.ml.{Pipeline, feature => f,
                          classification} // import no.Comment
                        import a.b._, c.D
                        /* import no.Block /* nested */ import no.More */
                        object T { import local.Scoped
                          val s = "import no.Text()" + 'x' + '\\'' + 'symbol + \"""call() \""" + s"${no()}"
                          new Pipeline().setStages(Array[Int](1))
                          val m = workflow.withRawFeatureFilter(RawFeatureFilter.make(1))
                          f.StringIndexer[String]("a"); `odd name`(2)
                          def own(x: Int) = if (x > 1) for (y <- z) x
                        }
                        """))
                .containsExactly(
                        "2 com.salesforce.op.filters.RawFeatureFilter",
                        "3 org.apache.spark.ml.Pipeline",
                        "3 org.apache.spark.ml.feature",
                        "3 org.apache.spark.ml.classification",
                        "5 a.b._",
                        "5 c.D",
                        "7 local.Scoped",
                        "9 org.apache.spark.ml.Pipeline",
                        "9 setStages",
                        "9 Array",
                        "10 workflow.withRawFeatureFilter",
                        "10 com.salesforce.op.filters.RawFeatureFilter.make",
                        "11 org.apache.spark.ml.feature.StringIndexer",
                        "11 odd name");
    }

    @Test
    void kotlinRAndRego() {
        assertThat(names("a.kt", "import a.b.C as D\nimport e.*\nfun main() { D<Int>(1); x.run { y() } }\n"))
                .containsExactly("1 a.b.C", "2 e.*", "3 a.b.C", "3 y");
        assertThat(
                        names(
                                "a.R",
                                "library(caret) # library(no)\nrequireNamespace('mlr3', quietly = TRUE)\nset.seed(42)\nm <- caret::train(y ~ ., data = 'f(x)')\n"))
                .containsExactly("1 caret", "2 mlr3", "3 set.seed", "4 caret::train");
        assertThat(names("a.rego", "package p\nimport data.lib.k8s as k # x\ndeny[msg] { k.violation(input) }\n"))
                .containsExactly("2 data.lib.k8s", "3 data.lib.k8s.violation");
    }

    @Test
    void namesBelowAStarImportOnlyWhereAskedFor() {
        Interest interest = new Interest.Builder()
                .exact(FactKind.TEXT_MENTION, "name", "org.apache.spark.ml.feature.StandardScaler")
                .build();
        assertThat(MavenInspectorTest.lines(
                        new MentionInspector(interest),
                        "A.scala",
                        "import org.apache.spark.ml.feature._\nval a = new StandardScaler()\nval b = new Other()",
                        FactKind.TEXT_MENTION,
                        "name",
                        "language"))
                .containsExactly("2 org.apache.spark.ml.feature.StandardScaler scala");
    }

    @Test
    void survivesDamage() {
        for (NameLanguage language : NameLanguage.values()) {
            Mutations.survives(
                    language.id(),
                    List.of(
                            "import a.b.{C, D => E, _}\nval s = \"x\" + 'c' // y\n/* z */ foo[A](1).bar(`q r`) \"\"\"t\"\"\"\n"),
                    List.of(
                            "import a.",
                            "import ",
                            "{",
                            "}",
                            "\"",
                            "'",
                            "`",
                            "/*",
                            "*/",
                            "a.",
                            "f(",
                            "f[",
                            "<",
                            "::",
                            "#",
                            "\\",
                            "library(",
                            "\n"),
                    text -> NameScan.of(text, language));
        }
    }
}
