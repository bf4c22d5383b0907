package dev.mlreadiness.inspect.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaTestsTest {

    private static List<String> tests(String text, String... attributes) {
        return JavaLines.facts(FactKind.JAVA_TEST, text, attributes);
    }

    @Test
    void jupiter() {
        assertThat(tests("""
                        package org.acme;
                        import org.junit.jupiter.api.*;
                        import org.junit.jupiter.params.ParameterizedTest;
                        import static org.junit.jupiter.api.Assertions.*;
                        @Tag("slow")
                        class ModelTest {
                          @Test void minAccuracy() { assertTrue(new Trainer().accuracy() > 0.9); assertEquals(1, 1); }
                          @Test @Disabled void off() {}
                          @ParameterizedTest @Tag("gpu") @EnabledIfEnvironmentVariable(named = "GPU", matches = ".+") void many(int n) { fail(); }
                          @BeforeEach void setUp() {}
                          void plain() {}
                          @Nested class In { @Test void nested() {} }
                        }
                        """, "name", "symbol", "asserts", "skipped", "marks", "parametrized", "firstParty", "words"))
                .containsExactly(
                        "7 name=minAccuracy symbol=ModelTest.minAccuracy asserts=2 skipped=false marks=[slow] parametrized=false firstParty=true words=[min, accuracy]",
                        "8 name=off symbol=ModelTest.off asserts=0 skipped=true marks=[slow] parametrized=false firstParty=false words=[off]",
                        "9 name=many symbol=ModelTest.many asserts=1 skipped=false marks=[slow, gpu, EnabledIfEnvironmentVariable] parametrized=true firstParty=false words=[many]",
                        "12 name=nested symbol=ModelTest.In.nested asserts=0 skipped=false marks=[slow] parametrized=false firstParty=false words=[nested]");
    }

    @Test
    void junit3And4() {
        assertThat(tests("""
                        import org.junit.Test;
                        import org.junit.Ignore;
                        import junit.framework.TestCase;
                        import org.junit.experimental.categories.Category;
                        class Old extends TestCase { public void testIt() { assertEquals(1, 1); } public void helper() {} void testHidden() {} }
                        class Four {
                          @Test(expected = IllegalStateException.class) public void throwsIt() {}
                          @Ignore @Test public void ignored() {}
                          @Category(Slow.class) @Test public void slow() { org.junit.Assert.fail(); }
                        }
                        @Ignore class Off { @Test public void x() {} }
                        """, "name", "asserts", "skipped", "marks"))
                .containsExactly(
                        "5 name=testIt asserts=1 skipped=false marks=[]",
                        "7 name=throwsIt asserts=1 skipped=false marks=[]",
                        "8 name=ignored asserts=0 skipped=true marks=[]",
                        "9 name=slow asserts=1 skipped=false marks=[Slow]",
                        "11 name=x asserts=0 skipped=true marks=[]");
    }

    @Test
    void testNg() {
        assertThat(tests("""
                        import org.testng.annotations.*;
                        import org.testng.Assert;
                        @Test
                        public class A {
                          public void first() { Assert.assertEquals(2, 2); }
                          @Test(enabled = false) public void off() {}
                          @Test(groups = {"slow", "gpu"}, dataProvider = "d") public void grouped(int x) {}
                          @BeforeMethod public void setUp() {}
                          @DataProvider public Object[][] d() { return null; }
                        }
                        """, "name", "asserts", "skipped", "marks", "parametrized"))
                .containsExactly(
                        "5 name=first asserts=1 skipped=false marks=[] parametrized=false",
                        "6 name=off asserts=0 skipped=true marks=[] parametrized=false",
                        "7 name=grouped asserts=0 skipped=false marks=[slow, gpu] parametrized=true");
    }

    @Test
    void assertionsOfEveryStyleCount() {
        assertThat(tests("""
                        import static com.google.common.truth.Truth.assertThat;
                        import static org.hamcrest.MatcherAssert.assertThat;
                        import static org.mockito.Mockito.verify;
                        import org.assertj.core.api.Assertions;
                        import org.junit.Test;
                        class A {
                          @Test public void all() {
                            Assertions.assertThat(x).isNotNull().isGreaterThan(3);
                            verify(mock).call(1);
                            assert y;
                            assertThat(z, is(3));
                            for (int i = 0; i < 3; i++) { assertClose(i); }
                          }
                        }
                        """, "asserts", "calls"))
                .containsExactly(
                        "7 asserts=5 calls=[org.assertj.core.api.Assertions.assertThat,"
                                + " org.assertj.core.api.Assertions.isNotNull, org.assertj.core.api.Assertions.isGreaterThan,"
                                + " org.mockito.Mockito.verify, org.mockito.Mockito.call, A.is, org.hamcrest.MatcherAssert.assertThat, A.assertClose]");
    }

    @Test
    void assertionsOfAMethodThatTheTestCalls() {
        assertThat(tests("""
                        import org.junit.Test;
                        class A {
                          @Test public void silent() { verifyAll(1); other(); }
                          @Test public void empty() { other(); }
                          private void verifyAll(int x) { assertEquals(1, x); assert x > 0; }
                          private void other() {}
                        }
                        """, "name", "asserts")).containsExactly("3 name=silent asserts=2", "4 name=empty asserts=0");
    }

    @Test
    void checks() {
        assertThat(JavaLines.facts(FactKind.JAVA_CHECK, """
                        import static org.junit.Assert.*;
                        import static org.assertj.core.api.Assertions.assertThat;
                        import static com.google.common.base.Preconditions.checkArgument;
                        class A {
                          static final double MIN_AUC = 0.8;
                          double m(double testAccuracy, Object x) {
                            assertTrue("low", testAccuracy > 0.9);
                            assertEquals(0.5, loss(), 1e-3);
                            assertThat(model.getAuc()).as("auc").isGreaterThanOrEqualTo(MIN_AUC);
                            assertThat(x).isNotNull();
                            org.hamcrest.MatcherAssert.assertThat(err, is(lessThan(0.1)));
                            checkArgument(x != null, "x");
                            assert testAccuracy >= -1;
                            if (testAccuracy < MIN_AUC) { log(); throw new RuntimeException(); }
                            if (0.3 > testAccuracy) { System.exit(1); }
                            if (testAccuracy < 0.1) return 0;
                            if (x == null) { System.exit(0); }
                            if (!valid(x)) { throw new RuntimeException(); }
                            if (valid(x)) { return 1; }
                            if (testAccuracy > 0.5) { log(); } else { throw new RuntimeException(); }
                            if (testAccuracy > 0.7) { log(); }
                            return 1;
                          }
                        }
                        """, "form", "words", "operator", "bound"))
                .containsExactly(
                        "7 form=assert words=[test, accuracy] operator=> bound=0.9",
                        "8 form=assert words=[loss] operator=== bound=0.5",
                        "9 form=assert words=[get, auc, min, model] operator=>= bound=0.8",
                        "10 form=assert words=[x] operator=!= bound=null",
                        "11 form=assert words=[err, is, less, than] operator=< bound=0.1",
                        "12 form=raise words=[x] operator=!= bound=null",
                        "13 form=assert words=[test, accuracy] operator=>= bound=-1",
                        "14 form=raise words=[test, accuracy, min, auc] operator=< bound=0.8",
                        "15 form=exit words=[test, accuracy] operator=> bound=0.3",
                        "16 form=branch words=[test, accuracy] operator=< bound=0.1",
                        "18 form=raise words=[valid, x]",
                        "20 form=raise words=[test, accuracy] operator=> bound=0.5");
    }

    @Test
    void annotationsAndClasses() {
        String text = """
                package p;
                import org.springframework.scheduling.annotation.Scheduled;
                import javax.validation.constraints.Min;
                @Deprecated
                record Features(@Min(0) int age, String name) implements java.io.Serializable {
                  static final String CRON = "0 0 * * *";
                  @Scheduled(cron = CRON, zone = "UTC") void run() {}
                }
                class Big extends Base<Features> { @Inject private Features a, b; }
                enum Color { RED, GREEN }
                """;
        assertThat(JavaLines.facts(FactKind.JAVA_ANNOTATION, text, "name", "on", "target", "arg.cron", "arg.0"))
                .containsExactly(
                        "4 name=java.lang.Deprecated on=class target=Features",
                        "5 name=javax.validation.constraints.Min on=field target=age arg.0=0",
                        "7 name=org.springframework.scheduling.annotation.Scheduled on=method target=run arg.cron=0 0 * * *",
                        "9 name=p.Inject on=field target=a",
                        "9 name=p.Inject on=field target=b");
        assertThat(JavaLines.facts(FactKind.JAVA_CLASS, text, "name", "bases", "annotations", "fields"))
                .containsExactly(
                        "5 name=Features bases=[java.io.Serializable] annotations=[java.lang.Deprecated] fields=[age, name, CRON]",
                        "9 name=Big bases=[p.Base] annotations=[] fields=[a, b]",
                        "10 name=Color bases=[] annotations=[] fields=[RED, GREEN]");
    }
}
