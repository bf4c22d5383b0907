python -u run.py --model former --data weather --seq_len 96 --e_layers 1 --d_model 256 --learning_rate 0.001
