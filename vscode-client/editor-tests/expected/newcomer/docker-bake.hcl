group "default" {
  targets = ["shop", "binaries"]
}

target "shop" {
  target = "shop"
}

target "binaries" {
  target = "compile"
  output = ["type=local,dest=out"]
}
