from langfuse import Langfuse

prompt = Langfuse().get_prompt("answer", label="production")

if __name__ == "__main__":
    print(prompt.compile(question=input()))
