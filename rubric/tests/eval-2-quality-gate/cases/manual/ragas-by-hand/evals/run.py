from datasets import load_dataset
from ragas import evaluate
from ragas.metrics import faithfulness

print(evaluate(load_dataset("json", data_files="golden.jsonl"), metrics=[faithfulness]))
