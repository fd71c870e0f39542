group "default" {
  targets = ["shop", "binaries"]
}

target "shop" {
  target = "shop"
}

target "binaries" {
  target = "build"
  output = ["type=local,dest=out"]
}
