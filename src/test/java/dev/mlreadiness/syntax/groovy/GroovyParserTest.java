package dev.mlreadiness.syntax.groovy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.syntax.Mutations;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroovyParserTest {
    private static final String JENKINSFILE = """
        @Library('shared@1.2') _
        pipeline {
            agent { docker { image 'python:3.11' } }
            triggers { cron('H 2 * * *'); pollSCM 'H/5 * * * *' }
            environment { DATA = 'x/y'; TOKEN = credentials('t') }
            stages {
                // stage('old') { steps { sh 'no' } }
                stage('Test') {
                    when { branch 'main' }
                    steps {
                        sh 'pytest -q'
                        sh \"\"\"
                            make test
                            echo ${BUILD_ID} \\${HOME}
                        \"\"\"
                        sh(script: 'flake8', returnStatus: true)
                        dir('sub') { bat "run.bat" }
                        catchError(buildResult: 'SUCCESS', stageResult: 'FAILURE') { sh 'mypy .' }
                        catchError { sh 'black .' }
                        script {
                            try { sh 'a' } catch (e) { echo 'ignored' }
                            try { sh 'b' } catch (Exception e) { throw e }
                            def out = sh(script: "git " + rev, returnStdout: true).trim()
                            if (sh(script: cmd, returnStatus: true) != 0) { error 'x' }
                        }
                    }
                }
                stage('Par') {
                    parallel {
                        stage('P1') { steps { withEnv(['A=b']) { sh 'p1' } } }
                    }
                }
            }
            post { failure { sh 'notify' } }
        }
        """;

    private static String shown(Jenkinsfile.Step step) {
        return step.line() + " " + step.kind() + " " + step.script().strip().replaceAll("\\s+", " ") + " "
                + step.stages()
                + (step.folder().isEmpty() ? "" : " in " + step.folder())
                + (step.swallowed() == null ? "" : " <" + step.swallowed() + ">")
                + (step.conditional() ? " if" : "")
                + (step.post() == null ? "" : " post " + step.post())
                + (step.known() ? "" : " ?");
    }

    @Test
    void jenkinsSteps() {
        Jenkinsfile file = JenkinsfileParser.parse(JENKINSFILE);
        assertThat(file.steps().stream().map(GroovyParserTest::shown).toList())
                .containsExactly(
                        "11 sh pytest -q [Test] if",
                        "12 sh make test echo ${BUILD_ID} ${HOME} [Test] if",
                        "16 sh flake8 [Test] <returnStatus> if",
                        "17 bat run.bat [Test] in sub if",
                        "18 sh mypy . [Test] <catchError> if",
                        "19 sh black . [Test] if",
                        "21 sh a [Test] <try/catch> if",
                        "22 sh b [Test] if",
                        "23 sh git ${rev} [Test] if",
                        "24 sh cmd [Test] <returnStatus> if ?",
                        "30 sh p1 [Par, P1]",
                        "34 sh notify [] post failure");
        assertThat(file.steps().get(0).variables()).containsEntry("DATA", "x/y").hasSize(1);
        assertThat(file.steps().get(10).variables()).containsEntry("A", "b");
    }

    @Test
    void jenkinsTriggersAndLibraries() {
        Jenkinsfile file = JenkinsfileParser.parse(JENKINSFILE);
        assertThat(file.triggers())
                .extracting(trigger -> trigger.line() + trigger.kind() + " " + trigger.value())
                .containsExactly("4cron H 2 * * *", "4pollSCM H/5 * * * *");
        assertThat(file.libraries()).containsExactly("shared@1.2");
        assertThat(file.images()).containsExactly("python:3.11");
        Jenkinsfile scripted = JenkinsfileParser.parse(
                "properties([pipelineTriggers([cron('@daily'), upstream(upstreamProjects: 'a,b')])])\n"
                        + "node('gpu') { stage('T') { docker.image('x:1').inside('-u') { sh 'c' } }\n"
                        + "  parallel(unit: { sh 'u' }, 'it': { sh 'i' }, failFast: true)\n"
                        + "  build job: 'deploy', wait: true\n  input 'go?'\n}");
        assertThat(scripted.triggers()).extracting(Jenkinsfile.Trigger::value).containsExactly("@daily", "a,b");
        assertThat(scripted.steps()).extracting(Jenkinsfile.Step::script).containsExactly("c", "u", "i");
        assertThat(scripted.images()).containsExactly("x:1");
        assertThat(scripted.downstream()).containsExactly("deploy");
        assertThat(scripted.approvals()).containsExactly(5);
    }

    private static final String GRADLE = """
        plugins {
            id 'java'
            id "org.x" version "1.2" apply false
        }
        apply plugin: 'jacoco'
        def dl4j = '1.0'
        ext.junit = "5.9"
        dependencies {
            implementation 'g:a:1', "g:b:$dl4j"
            implementation group: 'h', name: 'c', version: dl4j
            testImplementation("g:d:${junit}") { exclude group: 'z', module: 'y' }
            implementation platform('g:bom:2')
            implementation project(':core')
            runtimeOnly libs.foo
            implementation fileTree(dir: 'libs', include: ['*.jar'])
        }
        test {
            useJUnitPlatform { excludeTags 'slow', 'gpu' }
            ignoreFailures = true
        }
        task integrationTest(type: Test) {
            useJUnitPlatform { includeTags 'slow' }
            dependsOn 'prepare'
        }
        check.dependsOn integrationTest
        """;
    private static final String KOTLIN = """
        plugins {
            `java-library`
            kotlin("jvm") version "1.9"
            alias(libs.plugins.x)
        }
        val v = "3"
        dependencies {
            api("g:a:$v")
            implementation(platform("g:bom:2"))
            testImplementation(libs.junit)
            implementation(project(":p"))
        }
        tasks.named<Test>("test") { useJUnitPlatform { excludeTags("slow") } }
        tasks.register<Test>("slowTest") { isIgnoreFailures = true; onlyIf { false } }
        tasks.withType<Test> { enabled = false }
        val it by tasks.registering(Test::class) { ignoreFailures.set(true) }
        tasks.check { dependsOn(it, tasks.named("slowTest")) }
        """;

    private static List<String> dependencies(GradleBuild build) {
        return build.dependencies().stream()
                .map(d -> d.line() + d.configuration() + " " + d.group() + ":" + d.name() + ":" + d.version() + " "
                        + d.kind())
                .toList();
    }

    private static List<String> tests(GradleBuild build) {
        return build.tests().stream()
                .map(t -> t.line()
                        + t.task()
                        + (t.extra() ? " extra" : "")
                        + (t.ignoresFailures() ? " ignores" : "")
                        + t.includedTags()
                        + t.excludedTags()
                        + (t.disabled() ? " off" : "")
                        + (t.conditional() ? " if" : ""))
                .toList();
    }

    @Test
    void gradleInGroovy() {
        GradleBuild build = GradleParser.parse(GRADLE);
        assertThat(build.plugins())
                .extracting(plugin -> plugin.id() + " " + plugin.version())
                .containsExactly("java null", "org.x 1.2", "jacoco null");
        assertThat(dependencies(build))
                .containsExactly(
                        "9implementation g:a:1 module",
                        "9implementation g:b:1.0 module",
                        "10implementation h:c:1.0 module",
                        "11testImplementation g:d:5.9 module",
                        "12implementation g:bom:2 platform",
                        "13implementation null::core:null project",
                        "14runtimeOnly null:libs.foo:null alias");
        assertThat(tests(build)).containsExactly("17test ignores[][slow, gpu]", "21integrationTest extra[slow][]");
        assertThat(build.wiring())
                .extracting(wire -> wire.line() + wire.task() + "->" + wire.other())
                .containsExactly("23integrationTest->prepare", "25check->integrationTest");
    }

    @Test
    void gradleInKotlin() {
        GradleBuild build = GradleParser.parse(KOTLIN);
        assertThat(build.plugins())
                .extracting(plugin -> plugin.id() + " " + plugin.version())
                .containsExactly("java-library null", "org.jetbrains.kotlin.jvm 1.9", "libs.plugins.x null");
        assertThat(dependencies(build))
                .containsExactly(
                        "8api g:a:3 module",
                        "9implementation g:bom:2 platform",
                        "10testImplementation null:libs.junit:null alias",
                        "11implementation null::p:null project");
        assertThat(tests(build))
                .containsExactly(
                        "13test[][slow]", "14slowTest extra ignores[][] if", "15*[][] off", "16it extra ignores[][]");
        assertThat(build.wiring())
                .extracting(wire -> wire.task() + "->" + wire.other())
                .containsExactly("check->it", "check->slowTest");
    }

    @Test
    void stringsAndSlashes() {
        GroovyCall file = GroovyParser.parse(
                "a 'x\\'y' // c\nb(/re'gex/, \"${f(\"q\")} z\")\nc = 1 / 2 / d('e')\nf '''l1\nl2'''\ng 'open\nh()");
        assertThat(file.children()).extracting(GroovyCall::name).containsExactly("a", "b", "c", "f", "g", "h");
        assertThat(file.children().get(0).firstString()).isEqualTo("x'y");
        assertThat(file.children().get(1).arguments())
                .extracting(GroovyValue::text)
                .containsExactly("re'gex", "${f(\"q\")} z");
        assertThat(file.children().get(2).children().get(0).firstString()).isEqualTo("e");
        assertThat(file.children().get(3).firstString()).isEqualTo("l1\nl2");
    }

    @Test
    void anyTextIsRead() {
        List<String> pieces = List.of(
                "a {",
                "}",
                "(",
                ")",
                "[",
                "]",
                "sh '",
                "'",
                "\"",
                "'''",
                "\"\"\"",
                "${",
                "a: ",
                "x = ",
                "if (",
                "try {",
                "catch (e) {",
                "\n",
                ",",
                ".b(",
                "def ",
                "->",
                "/",
                "//",
                "/*",
                "@",
                "`",
                "test {",
                "task a(",
                "<Test>",
                "+",
                "a b ");
        Mutations.survives("groovy", List.of(JENKINSFILE, GRADLE, KOTLIN), pieces, text -> {
            JenkinsfileParser.parse(text);
            GradleParser.parse(text);
        });
    }
}
