from tfx import v1 as tfx


def create():
    examples = tfx.components.CsvExampleGen(input_base="data")
    statistics = tfx.components.StatisticsGen(examples=examples.outputs["examples"])
    schema = tfx.components.ImportSchemaGen(schema_file="schema/schema.pbtxt")
    validator = tfx.components.ExampleValidator(
        statistics=statistics.outputs["statistics"], schema=schema.outputs["schema"]
    )
    return [examples, statistics, schema, validator]


if __name__ == "__main__":
    tfx.orchestration.LocalDagRunner().run(tfx.dsl.Pipeline("churn", "root", components=create()))
