#!/bin/sh
for i in $(seq 1 1000); do
  curl -s localhost:8080/health > /dev/null
done
