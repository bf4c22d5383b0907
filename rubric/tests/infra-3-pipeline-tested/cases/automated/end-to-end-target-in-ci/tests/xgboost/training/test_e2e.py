from google.cloud import aiplatform


def test_pipeline_tasks_and_model():
    job = aiplatform.PipelineJob(display_name="e2e", template_path="training.json")
    job.run()
    assert job.state.name == "PIPELINE_STATE_SUCCEEDED"
    assert "model" in job.task_details[0].outputs
