from google.cloud import aiplatform

aiplatform.Endpoint("1").deploy(aiplatform.Model("2"), traffic_percentage=100)
