package dev.mlreadiness.inspect.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaCallsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            import weka.core.Instances;    | Instances d = null; d.size();              | weka.core.Instances.size
            import weka.core.Instances;    | Instances[] d = null; d[0].size();         | weka.core.Instances.size
            import weka.core.Instances;    | for (Instances d : o) d.size();            | weka.core.Instances.size
            import weka.core.Instances;    | ((Instances) o).size();                    | weka.core.Instances.size
            import weka.core.Instances;    | if (o instanceof Instances d) d.size();    | weka.core.Instances.size
            import weka.core.Instances;    | java.util.function.Function<Object, ?> f = (Instances d) -> d.size(); | weka.core.Instances.size
            import java.util.*;            | List<String> l = null; l.add();            | java.util.List.add
            import java.util.Map;          | Map.Entry<A, B> e = null; e.getKey();      | java.util.Map.Entry.getKey
            ''                             | o.hashCode();                              | java.lang.Object.hashCode
            ''                             | "a".trim();                                | java.lang.String.trim
            ''                             | Other x = null; x.go();                    | org.acme.Other.go
            ''                             | Other.go();                                | org.acme.Other.go
            ''                             | a.b.Other.go();                            | a.b.Other.go
            ''                             | a.b.Other.In.go();                         | a.b.Other.In.go
            ''                             | Other.FIELD.go();                          | ?.go
            ''                             | LOG.info();                                | ?.info
            ''                             | thing.go();                                | ?.go
            ''                             | m(null);                                   | org.acme.T.m
            ''                             | this.m(null);                              | org.acme.T.m
            import org.junit.Assert;       | Assert.assertEquals(1, 2);                 | org.junit.Assert.assertEquals
            import static org.junit.Assert.assertEquals; | assertEquals(1, 2);          | org.junit.Assert.assertEquals
            import static org.junit.jupiter.api.Assertions.*; | assertEquals(1, 2);     | org.junit.jupiter.api.Assertions.assertEquals
            import static org.mockito.Mockito.*; import static org.junit.Assert.*; | assertTrue(true); | org.junit.Assert.assertTrue
            import ai.djl.Model;           | var m = Model.newInstance("x"); m.close(); | ai.djl.Model.newInstance ai.djl.Model.close
            import a.Maker;                | var m = Maker.make("x"); m.close();        | a.Maker.make ?.close
            import a.B;                    | new B().c().d();                           | a.B.<init> a.B.c a.B.d
            import a.B;                    | var b = new B(); b.c();                    | a.B.<init> a.B.c
            import a.B;                    | Runnable r = B::c;                         | ''
            import a.B;                    | new B.In(1) { void x() { y(); } };         | a.B.In.<init> a.B.In.y
            """)
    void namesOfCalls(String imports, String body, String expected) {
        assertThat(String.join(" ", JavaLines.callsOfBody(imports, body))).isEqualTo(expected);
    }

    @Test
    void fluentChainHasTheTypeOfItsRoot() {
        assertThat(JavaLines.facts(FactKind.JAVA_CALL, """
                        import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
                        class T {
                          Object conf = new NeuralNetConfiguration.Builder().seed(42)
                              .list();
                        }
                        """, "name", "result", "target", "chain", "arg.0"))
                .containsExactly(
                        "3 name=org.deeplearning4j.nn.conf.NeuralNetConfiguration.Builder.<init> result=other chain=[seed, list]",
                        "3 name=org.deeplearning4j.nn.conf.NeuralNetConfiguration.Builder.seed result=other chain=[seed, list] arg.0=42",
                        "4 name=org.deeplearning4j.nn.conf.NeuralNetConfiguration.Builder.list result=assigned target=conf chain=[seed, list]");
    }

    @Test
    void methodsOfTheFileTellTheirTypes() {
        assertThat(JavaLines.calls("""
                        package p;
                        import a.Data;
                        class T {
                          static Data load() { return null; }
                          <D> D any() { return null; }
                          void m() { load().rows(); var d = load(); d.rows(); any().x(); In.make().go(); new In().outer(); }
                          static class In { static In make() { return null; } void outer() { load(); } void go() {} }
                        }
                        """))
                .containsExactly(
                        "p.T.load",
                        "a.Data.rows",
                        "p.T.load",
                        "a.Data.rows",
                        "p.T.any",
                        "p.T.x",
                        "p.T.In.make",
                        "p.T.In.go",
                        "p.T.In.<init>",
                        "p.T.In.outer",
                        "p.T.load");
    }

    @Test
    void argumentsAsText() {
        assertThat(JavaLines.facts(FactKind.JAVA_CALL, """
                        import a.Mode;
                        class T {
                          static final double BOUND = 0.9;
                          int n = 3;
                          void m(int p) {
                            int k = 10;
                            f(1_000L, -0.5f, "a\\tb", true, null);
                            f(BOUND, n, this.n, k, p);
                            f(Mode.FAST, Mode.class, Mode::of, 1 + 1, Long.MAX_VALUE);
                            k = p;
                            f(k, 'c', new java.util.Random());
                            f(new int[] {1});
                          }
                        }
                        """, "method", "arg.0", "arg.1", "arg.2", "arg.3", "arg.4"))
                .containsExactly(
                        "7 method=f arg.0=1000 arg.1=-0.5 arg.2=a\tb arg.3=true arg.4=null",
                        "8 method=f arg.0=0.9 arg.1=n arg.2=n arg.3=10 arg.4=p",
                        "9 method=f arg.0=a.Mode.FAST arg.1=a.Mode.class arg.2=a.Mode.of arg.3=? arg.4=java.lang.Long.MAX_VALUE",
                        "11 method=<init>",
                        "11 method=f arg.0=k arg.1=c arg.2=new java.util.Random()",
                        "12 method=f arg.0=?");
    }

    @Test
    void useOfResults() {
        assertThat(JavaLines.facts(FactKind.JAVA_CALL, """
                        class T {
                          Object f = a();
                          Object m() {
                            b();
                            Object x = c();
                            x = d(e());
                            if (g() && !h()) { while (i()) { j(); } }
                            for (Object y : k()) { l(); }
                            assert n();
                            Runnable r = () -> o();
                            return p();
                          }
                        }
                        """, "method", "result", "target", "in", "loop"))
                .containsExactly(
                        "2 method=a result=assigned target=f in= loop=0",
                        "4 method=b result=dropped in=m loop=0",
                        "5 method=c result=assigned target=x in=m loop=0",
                        "6 method=e result=argument in=m loop=0",
                        "6 method=d result=assigned target=x in=m loop=0",
                        "7 method=g result=condition in=m loop=0",
                        "7 method=h result=condition in=m loop=0",
                        "7 method=i result=condition in=m loop=1",
                        "7 method=j result=dropped in=m loop=1",
                        "8 method=k result=other in=m loop=0",
                        "8 method=l result=dropped in=m loop=1",
                        "9 method=n result=asserted in=m loop=0",
                        "10 method=o result=returned in=m loop=0",
                        "11 method=p result=returned in=m loop=0");
    }

    @Test
    void whatDecides() {
        assertThat(JavaLines.facts(FactKind.JAVA_CALL, """
                        import static org.junit.Assert.*;
                        class T {
                          void m() throws Exception {
                            double acc = score();
                            int rows = count();
                            Result r = validate();
                            if (!r.isOk()) { throw new IllegalStateException(r.text()); }
                            if (rows > 3) { print(rows); }
                            assertTrue(acc > 0.9);
                            if (limit() < 2) System.exit(1);
                            checker.run(data);
                          }
                          void n(Checker checker) { checker.run(1); assertEquals(3, checker.count()); }
                        }
                        """, "method", "decides"))
                .contains(
                        "4 method=score decides=true",
                        "5 method=count decides=false",
                        "6 method=validate decides=true",
                        "7 method=isOk decides=true",
                        "8 method=print decides=false",
                        "10 method=limit decides=true",
                        "11 method=run decides=false",
                        "13 method=run decides=true",
                        "13 method=count decides=true");
    }

    @Test
    void symbolsAndPositions() {
        assertThat(JavaLines.sink("""
                                package p;
                                class Outer {
                                  class Inner { Inner() { super(); a(); } }
                                  void m() { x
                                      .go(1,
                                        2); }
                                }
                                """, dev.mlreadiness.fact.Interest.EVERYTHING).facts().stream()
                        .filter(f -> f.kind() == FactKind.JAVA_CALL)
                        .map(f -> f.get("symbol") + " " + f.location()))
                .containsExactly(
                        "Outer.Inner.<init> Location[path=src/T.java, startLine=3, startColumn=36, endLine=3, endColumn=39, cell=-1, cellLine=0]",
                        "Outer.m Location[path=src/T.java, startLine=5, startColumn=8, endLine=6, endColumn=11, cell=-1, cellLine=0]");
    }
}
