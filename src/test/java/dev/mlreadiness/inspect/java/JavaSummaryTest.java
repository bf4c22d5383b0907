package dev.mlreadiness.inspect.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.fact.ModuleSummary.Definition;
import org.junit.jupiter.api.Test;

class JavaSummaryTest {

    @Test
    void stepsInProgramOrder() {
        assertThat(JavaLines.steps("""
                        package p;
                        import weka.classifiers.trees.J48;
                        import weka.core.Instances;
                        class T extends Base {
                          private final J48 tree = new J48();
                          double m(Instances data, int n) throws Exception {
                            Instances train = data.trainCV(10, 0), test;
                            test = data.testCV(10, 0);
                            tree.buildClassifier(train);
                            for (Instance i : test) { this.tree.classifyInstance(i); }
                            double x = n * 2 + 1;
                            int[] a = new int[3];
                            a[0] = n;
                            if (x > 3) { throw new Error("no"); } else { x += 1; }
                            return x;
                          }
                          T() { super(1); }
                        }
                        """))
                .containsExactly(
                        "T CALL this.tree = weka.classifiers.trees.J48.<init>",
                        "T.m CALL train = weka.core.Instances.trainCV @data (=10, =0)",
                        "T.m CALL test = weka.core.Instances.testCV @data (=10, =0)",
                        "T.m CALL weka.classifiers.trees.J48.buildClassifier @this.tree (train)",
                        "T.m LOOP ",
                        "T.m MOVE i = iter (test)",
                        "T.m CALL weka.classifiers.trees.J48.classifyInstance @this.tree (i)",
                        "T.m END_LOOP ",
                        "T.m MOVE x = + (n, =2, =1)",
                        "T.m MOVE a = {} (=3)",
                        "T.m MOVE a = []= (a, =0, n)",
                        "T.m MOVE %0 = > (x, =3)",
                        "T.m BRANCH  (x)",
                        "T.m CALL %1 = java.lang.Error.<init> (=no)",
                        "T.m RAISE  (%1)",
                        "T.m END_BRANCH ",
                        "T.m BRANCH ",
                        "T.m MOVE x = += (x, =1)",
                        "T.m END_BRANCH ",
                        "T.m RETURN  (x)",
                        "T.<init> CALL p.Base.<init> @this (=1)");
    }

    @Test
    void definitionsAndImports() {
        FactSink sink = JavaLines.sink("""
                package p.q;
                import a.B;
                import c.*;
                class T extends B implements Iface {
                  @Override public void m(int x, String y) { new B() { void in() {} }; }
                  record Rec(int z) {}
                  Helper helper;
                }
                """, Interest.EVERYTHING);
        assertThat(sink.summary().module()).isEqualTo("p.q.T");
        assertThat(sink.summary().imports())
                .extracting(i -> i.alias() + "=" + i.name())
                .containsExactly("B=a.B", "*=c", "Iface=p.q.Iface", "Rec=p.q.Rec", "Helper=p.q.Helper");
        assertThat(sink.summary().definitions())
                .extracting(JavaSummaryTest::text)
                .containsExactly(
                        " -1 1-8 [] [] []",
                        "T 0 4-8 [] [a.B, p.q.Iface] []",
                        "T.m 1 5-5 [x, y] [] [java.lang.Override]",
                        "T.m.B 2 5-5 [] [a.B] []",
                        "T.m.in 3 5-5 [] [] []",
                        "T.Rec 1 6-6 [z] [] []");
    }

    private static String text(Definition d) {
        return d.name() + " " + d.parent() + " " + d.startLine() + "-" + d.endLine() + " " + d.params() + " "
                + d.bases() + " " + d.decorators();
    }

    @Test
    void onlyWhatIsAskedForIsEmittedAndParsed() {
        Interest interest = new Interest.Builder()
                .exact(FactKind.JAVA_CALL, "name", "weka.classifiers.Evaluation.evaluateModel")
                .exact(FactKind.JAVA_CALL, "method", "predictProba")
                .exact(FactKind.JAVA_IMPORT, "name", "weka.classifiers.Evaluation")
                .all(FactKind.JAVA_TEST)
                .all(FactKind.JAVA_CHECK)
                .build();
        assertThat(kinds(
                        "import weka.classifiers.Evaluation; class A { void m(Evaluation e) { e.evaluateModel(1); e.other(); } }",
                        interest))
                .containsExactly(
                        "java.import weka.classifiers.Evaluation",
                        "java.call weka.classifiers.Evaluation.evaluateModel");
        assertThat(kinds(
                        "import weka.classifiers.*; class A { void m(Evaluation e) { e.evaluateModel(1); } }",
                        interest))
                .containsExactly("java.call weka.classifiers.Evaluation.evaluateModel");
        assertThat(kinds("class A { void m(weka.classifiers.Evaluation e) { e.evaluateModel(1); } }", interest))
                .containsExactly("java.call weka.classifiers.Evaluation.evaluateModel");
        assertThat(kinds("class A { void m(Object e) { e.predictProba(1); } }", interest))
                .containsExactly("java.call java.lang.Object.predictProba");
        assertThat(kinds("class A { @Test void m(int e) { e.x(1); } }", interest))
                .containsExactly("java.test m");
        // not parsed: no name in it is asked for
        assertThat(kinds(
                        "import weka.core.Utils; class A { int m(int e) { if (e > 3) { throw new Error(); } ; return ) } }",
                        interest))
                .isEmpty();
    }

    private static java.util.List<String> kinds(String text, Interest interest) {
        return JavaLines.sink(text, interest).facts().stream()
                .map(JavaSummaryTest::line)
                .toList();
    }

    private static String line(Fact fact) {
        return fact.kind().id() + " " + fact.text("name");
    }
}
