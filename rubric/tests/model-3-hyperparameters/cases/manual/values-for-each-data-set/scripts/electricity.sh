python -u run.py --model former --data electricity --seq_len 96 --e_layers 2 --d_model 512 --learning_rate 0.0001

python -u run.py --model former --data electricity --seq_len 336 --e_layers 3 --d_model 512 --learning_rate 0.0005
