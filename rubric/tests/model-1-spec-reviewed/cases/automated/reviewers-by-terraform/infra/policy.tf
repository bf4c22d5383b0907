resource "azuredevops_branch_policy_min_reviewers" "churn" {
  project_id = "churn"
  settings {
    reviewer_count = 1
  }
}
