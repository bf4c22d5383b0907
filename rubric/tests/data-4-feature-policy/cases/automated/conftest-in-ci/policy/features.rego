package main

deny contains msg if {
  input.features[_].name == "religion"
  msg := "religion must not be a feature"
}
