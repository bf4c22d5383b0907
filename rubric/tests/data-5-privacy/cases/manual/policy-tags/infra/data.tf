resource "google_bigquery_datapolicy_data_policy" "email" {
  location         = "eu"
  data_policy_id   = "mask_email"
  policy_tag       = google_data_catalog_policy_tag.pii.name
  data_policy_type = "DATA_MASKING_POLICY"
}
