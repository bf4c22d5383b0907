/** HCL as Terraform writes it: blocks, attributes, literal values. */
package dev.mlreadiness.syntax.hcl;
