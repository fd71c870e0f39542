group "default" {
  targets = ["shop", "tests"]
}

target "shop" {
  target = "shop"
  tags   = ["example/shop:latest"]
}

target "tests" {
  target          = "test"
  no-cache-filter = ["build"]
  output          = ["type=cacheonly"]
}
