resource "aws_s3_bucket_public_access_block" "site" {
  bucket              = "static-site"
  block_public_acls   = true
}
