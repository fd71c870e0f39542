class DockerfileStages < Formula
  desc "Checks and renames the stages of multi-stage Dockerfiles, and serves editors"
  homepage "https://github.com/dockerfilestages/dockerfile-stages"
  version "%VERSION%"
  license "Apache-2.0"

  on_macos do
    on_arm do
      url "%URL darwin-aarch64%"
      sha256 "%SHA256 darwin-aarch64%"
    end
    on_intel do
      url "%URL darwin-x86_64%"
      sha256 "%SHA256 darwin-x86_64%"
    end
  end
  on_linux do
    on_arm do
      url "%URL linux-aarch64%"
      sha256 "%SHA256 linux-aarch64%"
    end
    on_intel do
      url "%URL linux-x86_64%"
      sha256 "%SHA256 linux-x86_64%"
    end
  end

  def install
    libexec.install Dir["*"]
    bin.install_symlink libexec/"bin/dockerfile-stages"
    man1.install_symlink libexec/"share/man/man1/dockerfile-stages.1"
    bash_completion.install_symlink libexec/"share/bash-completion/completions/dockerfile-stages"
  end

  test do
    (testpath/"Dockerfile").write "FROM alpine AS build\nFROM build\nCOPY --from=biuld /a /b\n"
    assert_match "UnknownStage", shell_output("#{bin}/dockerfile-stages check Dockerfile", 1)
  end
end
