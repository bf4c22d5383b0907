#!/bin/bash
set -e
kubectl -n models apply -f deploy/income.yaml
