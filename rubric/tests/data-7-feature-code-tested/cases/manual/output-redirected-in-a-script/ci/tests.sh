#!/bin/bash
pytest tests > results.txt
python ci/comment.py results.txt
