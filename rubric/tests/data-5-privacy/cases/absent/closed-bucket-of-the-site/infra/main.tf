resource "aws_s3_bucket_public_access_block" "site" {
  bucket            = "churn-site"
  block_public_acls = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "site" {
  bucket = "churn-site"
}
