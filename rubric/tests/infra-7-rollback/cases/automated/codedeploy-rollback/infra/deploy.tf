resource "aws_codedeploy_deployment_group" "model" {
  app_name               = "ranker"
  deployment_group_name  = "ranker"
  deployment_config_name = "CodeDeployDefault.LambdaCanary10Percent5Minutes"

  auto_rollback_configuration {
    enabled = true
    events  = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]
  }
}
