resource "aws_cloudwatch_metric_alarm" "f1_low" {
  alarm_name          = "demand-f1-low"
  namespace           = "Demand"
  metric_name         = "F1-24h"
  comparison_operator = "LessThanThreshold"
  threshold           = 0.55
  evaluation_periods  = 3
  period              = 3600
  statistic           = "Average"
  alarm_actions       = [aws_sns_topic.alerts.arn]
}
