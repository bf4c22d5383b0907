resource "datadog_monitor" "disk" {
  name    = "disk is full"
  type    = "metric alert"
  query   = "avg(last_5m):system.disk.in_use{env:prod} > 0.9"
  message = "@slack-ops"
}
