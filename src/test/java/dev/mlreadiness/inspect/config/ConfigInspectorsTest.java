package dev.mlreadiness.inspect.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.FactKind;
import dev.mlreadiness.fact.Interest;
import dev.mlreadiness.inspect.FactLines;
import dev.mlreadiness.inspect.Inspector;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigInspectorsTest {

    private static final Inspector CONFIG = new ConfigInspector(Interest.EVERYTHING);
    private static final Inspector SECTIONS = new SectionsInspector(Interest.EVERYTHING);
    private static final Inspector HCL = new HclInspector(Interest.EVERYTHING);

    private static List<String> values(Inspector inspector, String path, String text) {
        return FactLines.of(inspector, path, text, FactKind.CONFIG_VALUE, "key", "value", "document");
    }

    @Test
    void yamlKeysWithoutIndexes() {
        String text = "kind: Pod\nspec:\n  - a: 1\n  - a: {b: [x, y]}\n---\nz: !custom |\n  text\n";
        assertThat(values(CONFIG, "conf/a.yaml", text))
                .containsExactly(
                        "1 key=kind value=Pod document=Pod",
                        "3 key=spec.a value=1 document=Pod",
                        "4 key=spec.a.b value=x document=Pod",
                        "4 key=spec.a.b value=y document=Pod",
                        "7 key=z value=text\n");
        assertThat(FactLines.of(CONFIG, "conf/a.yaml", text, FactKind.CONFIG_DOCUMENT, "document", "keys", "templated"))
                .containsExactly("1 document=Pod keys=[kind, spec] templated=false", "6 keys=[z] templated=false");
    }

    @Test
    void templatesAreReadAroundTheirPlaceholders() {
        String text = "{{- if .Values.x }}\nkind: CronJob\nspec:\n  schedule: {{ .Values.schedule }}\n{{- end }}\n";
        assertThat(values(CONFIG, "chart/templates/cron.yaml", text))
                .contains("2 key=kind value=CronJob document=CronJob");
        assertThat(FactLines.of(CONFIG, "chart/templates/cron.yaml", text, FactKind.CONFIG_DOCUMENT, "templated"))
                .containsExactly("2 templated=true");
    }

    @Test
    void jsonTomlIniAndProperties() {
        assertThat(values(CONFIG, "a.json", "{\"a\": [{\"b\": 1}],\n \"c\": true}"))
                .containsExactly("1 key=a.b value=1", "2 key=c value=true");
        assertThat(values(CONFIG, "a.toml", "[tool.x]\nkey = [1, 2]\n"))
                .containsExactly("2 key=tool.x.key value=1", "2 key=tool.x.key value=2");
        assertThat(values(SECTIONS, "a.ini", "[s]\nk = v\n")).containsExactly("2 key=s.k value=v");
        assertThat(values(SECTIONS, "a.properties", "a.b=c\n")).containsExactly("1 key=a.b value=c");
    }

    @Test
    void terraformByTypeOfResource() {
        String text = """
                region = "eu"
                resource "aws_sagemaker_monitoring_schedule" "drift" {
                  name = "drift"
                  monitoring_schedule_config {
                    schedule_config {
                      schedule_expression = "cron(0 * ? * * *)"
                    }
                    tags = { Env = ["a", var.b] }
                  }
                }
                """;
        assertThat(values(HCL, "infra/m.tf", text))
                .containsExactlyInAnyOrder(
                        "1 key=region value=eu",
                        "3 key=resource.aws_sagemaker_monitoring_schedule.name value=drift document=aws_sagemaker_monitoring_schedule",
                        "6 key=resource.aws_sagemaker_monitoring_schedule.monitoring_schedule_config.schedule_config.schedule_expression"
                                + " value=cron(0 * ? * * *) document=aws_sagemaker_monitoring_schedule",
                        "8 key=resource.aws_sagemaker_monitoring_schedule.monitoring_schedule_config.tags.Env value=a"
                                + " document=aws_sagemaker_monitoring_schedule",
                        "8 key=resource.aws_sagemaker_monitoring_schedule.monitoring_schedule_config.tags.Env value=var.b"
                                + " document=aws_sagemaker_monitoring_schedule");
        assertThat(FactLines.of(HCL, "infra/m.tf", text, FactKind.CONFIG_DOCUMENT, "document", "name"))
                .containsExactly("1", "2 document=aws_sagemaker_monitoring_schedule name=drift");
    }

    @Test
    void brokenFilesAreProblemsWithTheirLine() {
        assertThat(FactLines.of(CONFIG, "a.yaml", "a: 1\nb: [\n", FactKind.FILE_PROBLEM, "problem"))
                .containsExactly("3 problem=yaml");
        assertThat(FactLines.of(CONFIG, "a.json", "{\"a\": \n]", FactKind.FILE_PROBLEM, "problem"))
                .containsExactly("2 problem=json");
        assertThat(FactLines.of(CONFIG, "a.toml", "a = 1\nb = = 2\n", FactKind.FILE_PROBLEM, "problem"))
                .containsExactly("2 problem=toml");
    }
}
