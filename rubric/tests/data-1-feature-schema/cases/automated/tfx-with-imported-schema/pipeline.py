from tfx import v1 as tfx


def build():
    examples = tfx.components.CsvExampleGen(input_base="data")
    statistics = tfx.components.StatisticsGen(examples=examples.outputs["examples"])
    schema = tfx.components.ImportSchemaGen(schema_file="gs://churn/schema/reviewed.textproto")
    validator = tfx.components.ExampleValidator(
        statistics=statistics.outputs["statistics"], schema=schema.outputs["schema"]
    )
    return [examples, statistics, schema, validator]


def main():
    tfx.orchestration.LocalDagRunner().run(tfx.dsl.Pipeline("churn", "out", build()))


if __name__ == "__main__":
    main()
