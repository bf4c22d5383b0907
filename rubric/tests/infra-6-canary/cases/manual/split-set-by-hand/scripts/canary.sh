#!/usr/bin/env bash
set -e
az ml online-endpoint update --name customers --traffic "blue=90 green=10"
