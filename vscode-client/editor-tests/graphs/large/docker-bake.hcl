group "default" {
  targets = ["api", "jobs", "checks", "site"]
}

target "api" {
  target = "api"
}

target "jobs" {
  target = "jobs"
}

target "checks" {
  name = "checks-${tgt}"
  matrix = {
    tgt = ["lint", "unit-tests", "web-tests"]
  }
  target = tgt
}

target "site" {
  target = "documentation"
}
