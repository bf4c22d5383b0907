package dev.mlreadiness.syntax.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.syntax.Mutations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFormatsTest {
    private static final String CRONTAB =
            "# m h dom mon dow\nSHELL=/bin/sh\n0 3 * * 1-5  cd /app && python train.py\n@daily backup\n@reboot x\n"
                    + "*/5 * * jan MON root y\nnot a job at all here\n";
    private static final String OWNERS = "# c\n"
            + "* @org/ml  @me # why\n"
            + "/docs/ docs@x.org\n"
            + "/my\\ dir/ @a\n"
            + "/none\n"
            + "[Data][2] @data\n"
            + "*.sql\n"
            + "^[Style]\n"
            + "*.css @b\n";

    @Test
    void crontab() {
        assertThat(CrontabParser.parse(CRONTAB, false))
                .extracting(job -> job.line() + "|" + job.schedule() + "|" + job.command())
                .containsExactly(
                        "3|0 3 * * 1-5|cd /app && python train.py",
                        "4|@daily|backup",
                        "5|@reboot|x",
                        "6|*/5 * * jan MON|root y");
        assertThat(CrontabParser.parse(CRONTAB, true))
                .extracting(job -> job.user() + "|" + job.command())
                .containsExactly("cd|/app && python train.py", "root|y");
        assertThat(CrontabParser.parse(CRONTAB, false))
                .extracting(CronJob::isRepeating)
                .containsExactly(true, true, false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "0 3 * * 1, true",
        "H 2 * * *, true",
        "0 0 12 ? * MON-FRI *, true",
        "every day, false",
        "the quick brown fox jumps, false",
        "0 3 * *, false"
    })
    void schedules(String text, boolean expected) {
        assertThat(CrontabParser.isSchedule(text)).isEqualTo(expected);
    }

    @Test
    void codeOwners() {
        assertThat(CodeOwnersParser.parse(OWNERS))
                .extracting(rule -> rule.line() + rule.pattern() + rule.owners() + rule.section() + rule.optional())
                .containsExactly(
                        "2*[@org/ml, @me]false",
                        "3/docs/[docs@x.org]false",
                        "4/my dir/[@a]false",
                        "5/none[]false",
                        "7*.sql[@data]Datafalse",
                        "9*.css[@b]Styletrue");
    }

    @Test
    void procfile() {
        assertThat(ProcfileParser.parse("web: gunicorn app:app\n# x: y\nclock: python clock.py\n\nbad line\nempty:\n"))
                .extracting(type -> type.line() + type.type() + "|" + type.command())
                .containsExactly("1web|gunicorn app:app", "3clock|python clock.py");
    }

    @Test
    void linesAndColumns() {
        LineStarts lines = new LineStarts("ab\nc\n");
        assertThat(lines.lineAt(0)).isEqualTo(1);
        assertThat(lines.lineAt(2)).isEqualTo(1);
        assertThat(lines.lineAt(3)).isEqualTo(2);
        assertThat(lines.columnAt(4)).isEqualTo(2);
        assertThat(lines.lineAt(99)).isEqualTo(3);
        assertThat(LineStarts.unixLines("\uFEFFa\r\nb\r")).isEqualTo("a\nb\r");
    }

    @Test
    void anyTextIsRead() {
        List<String> pieces = List.of("* ", "0 ", "@daily ", "@", "[", "]", "^[", "\\", "#", ":", "\n", "web: ", "\t");
        Mutations.survives("line formats", List.of(CRONTAB, OWNERS, "web: a\n"), pieces, text -> {
            CrontabParser.parse(text, false);
            CrontabParser.parse(text, true);
            CrontabParser.isSchedule(text);
            CodeOwnersParser.parse(text);
            ProcfileParser.parse(text);
        });
    }
}
