from tfx import v1 as tfx


def create():
    examples = tfx.components.CsvExampleGen(input_base="data")
    statistics = tfx.components.StatisticsGen(examples=examples.outputs["examples"])
    schema = tfx.dsl.Importer(source_uri="schema", artifact_type=tfx.types.standard_artifacts.Schema)
    validator = tfx.components.ExampleValidator(
        statistics=statistics.outputs["statistics"], schema=schema.outputs["result"]
    )
    return [examples, statistics, schema, validator]


if __name__ == "__main__":
    tfx.orchestration.LocalDagRunner().run(tfx.dsl.Pipeline("churn", "root", components=create()))
