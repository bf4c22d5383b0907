import lightgbm as lgb

lgb.train({}, lgb.Dataset("data/train.bin"))
