group "default" {
  targets = ["shop", "binary"]
}
target "shop" {}
target "binary" {
  target          = "build"
  no-cache-filter = ["build"]
}
