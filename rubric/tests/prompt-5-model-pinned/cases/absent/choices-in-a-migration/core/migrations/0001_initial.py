CHOICES = [("gpt-4-turbo-2024-04-09", "GPT-4")]
