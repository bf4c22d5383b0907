package dev.mlreadiness.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.syntax.Mutations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HclParserTest {
    private static final String SAMPLE = """
        # comment { "
        terraform { required_version = ">= 1.0" }
        resource "aws_cloudwatch_event_rule" "retrain" {
          name                = "retrain-${var.env}"
          schedule_expression = "rate(1 day)" // daily
          is_enabled          = true
          tags = { Team = "ml", "k/x" : 1 }
          subnets = ["a", "b",
            "c", # last
          ]
          count = var.on ? 1 : 0 # why
          policy = jsonencode({
            Version = "2012"
          })
          script = <<-EOT
            #!/bin/bash
            echo } "
          EOT
          /* block
             comment } */
          dynamic "setting" {
            for_each = [for x in y : x]
            content { value = setting.value }
          }
        }
        output x { value = 3.5 }
        """;

    @Test
    void blocksAndAttributes() {
        HclBlock file = HclParser.parse(SAMPLE);
        assertThat(file.blocks())
                .extracting(block -> block.line() + block.type() + block.labels())
                .containsExactly("2terraform[]", "3resource[aws_cloudwatch_event_rule, retrain]", "26output[x]");
        HclBlock rule = file.all("resource", "aws_cloudwatch_event_rule").get(0);
        assertThat(rule.attributes())
                .extracting(attribute -> attribute.line() + attribute.name() + " "
                        + attribute.value().kind())
                .containsExactly(
                        "4name TEMPLATE",
                        "5schedule_expression STRING",
                        "6is_enabled BOOLEAN",
                        "7tags OBJECT",
                        "8subnets LIST",
                        "11count EXPRESSION",
                        "12policy EXPRESSION",
                        "15script STRING");
        assertThat(rule.text("schedule_expression")).isEqualTo("rate(1 day)");
        assertThat(rule.text("name")).isNull();
        assertThat(rule.get("tags").field("Team").text()).isEqualTo("ml");
        assertThat(rule.get("tags").field("k/x").text()).isEqualTo("1");
        assertThat(rule.get("subnets").items()).extracting(HclValue::text).containsExactly("a", "b", "c");
        assertThat(rule.get("count").text()).isEqualTo("var.on ? 1 : 0");
        assertThat(rule.text("script")).isEqualTo("#!/bin/bash\necho } \"\n");
        assertThat(rule.all("dynamic", "setting").get(0).get("for_each").kind()).isEqualTo(HclValue.Kind.EXPRESSION);
        assertThat(rule.all("dynamic", null).get(0).blocks()).hasSize(1);
        assertThat(file.all("output", "x").get(0).text("value")).isEqualTo("3.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\\\"b\"          | STRING     | a\"b",
                "\"a ${f(\"}\")} b\" | TEMPLATE   | a ${f(\"}\")} b",
                "-1.5                | NUMBER     | -1.5",
                "null                | NULL       | null",
                "false               | BOOLEAN    | false",
                "true && x           | EXPRESSION | true && x",
                "\"a\" == b          | EXPRESSION | \"a\" == b",
                "[1, x.y]            | LIST       | [1, x.y]",
                "{ for k, v in m : k => v } | EXPRESSION | { for k, v in m : k => v }",
                "\"a $${b}\"         | TEMPLATE   | a $${b}",
                "{ a = x.y, b = 2 }  | OBJECT     | { a = x.y, b = 2 }",
                "file(\"a\")         | EXPRESSION | file(\"a\")"
            })
    void values(String text, HclValue.Kind kind, String expected) {
        HclValue value = HclParser.parse("a = " + text + "\nb = 1").get("a");
        assertThat(value.kind()).isEqualTo(kind);
        assertThat(value.text()).isEqualTo(expected);
        assertThat(HclParser.parse("a = " + text + "\nb = 1").text("b")).isEqualTo("1");
    }

    @Test
    void damagedTextsKeepWhatFollows() {
        HclBlock file = HclParser.parse("} ) x\na = \"open\nb = 1\nc {\n d = [1\n}\n");
        assertThat(file.text("b")).isEqualTo("1");
        assertThat(file.blocks()).extracting(HclBlock::type).contains("c");
    }

    @Test
    void anyTextIsRead() {
        List<String> pieces = List.of(
                "a {",
                "}",
                "{",
                "[",
                "]",
                "(",
                "\"",
                "${",
                "a = ",
                "<<EOT\n",
                "EOT\n",
                "\n",
                ",",
                "#",
                "/*",
                "*/",
                "\\",
                "for x in ",
                "1",
                ":",
                "a \"b\" ");
        Mutations.survives("hcl", List.of(SAMPLE), pieces, HclParser::parse);
    }
}
