from google.cloud import aiplatform

endpoint = aiplatform.Endpoint("1234567890")
model = aiplatform.Model("987654321")
endpoint.deploy(model, deployed_model_display_name="prices", traffic_percentage=10)
