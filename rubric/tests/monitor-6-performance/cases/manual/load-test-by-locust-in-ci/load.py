from locust import HttpUser, task


class User(HttpUser):
    @task
    def predict(self):
        self.client.post("/predict", json={"age": 40})
