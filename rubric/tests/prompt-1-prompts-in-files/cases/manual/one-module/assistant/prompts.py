ANSWER = "You answer questions about contracts."
