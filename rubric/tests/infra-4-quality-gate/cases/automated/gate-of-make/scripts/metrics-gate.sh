jq -e ".auc > 0.8" report.json
