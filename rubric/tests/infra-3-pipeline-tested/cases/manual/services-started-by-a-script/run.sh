#!/usr/bin/env bash
set -e
docker compose up -d
python check_answers.py
python tests/test_answers.py
docker compose down
