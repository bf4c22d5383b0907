python -u run.py --model DLinear --data electricity --seq_len 96
python -u run.py --model Transformer --data electricity --seq_len 96
