#!/usr/bin/env bash
set -e
python tools/switch.py --to-previous
