resource "gitlab_branch_protection" "main" {
  project                      = "churn"
  branch                       = "main"
  code_owner_approval_required = true
}
