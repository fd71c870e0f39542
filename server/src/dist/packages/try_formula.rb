# Reads the formula in a release as Homebrew does on each platform, installs the archive of this one as it says, and runs its
# test.
#
# usage: ruby try_formula.rb RELEASE

require "digest"
require "fileutils"
require "open3"
require "pathname"
require "tmpdir"

class Pathname
  def install(files)
    mkpath
    FileUtils.cp_r(files, self)
  end

  def install_symlink(target)
    mkpath
    make_symlink_in(target)
  end

  def write(text)
    File.write(self, text)
  end

  private

  def make_symlink_in(target)
    raise "#{target} is missing" unless target.exist?

    (self / target.basename).make_symlink(target)
  end
end

# As much of Homebrew as the formula asks for.
class Formula
  class << self
    attr_accessor :platform, :testing

    %i[desc homepage version license url sha256].each do |name|
      define_method(name) { |value = nil| value ? instance_variable_set("@#{name}", value) : instance_variable_get("@#{name}") }
    end

    { on_macos: :darwin, on_linux: :linux, on_arm: :aarch64, on_intel: :x86_64 }.each do |name, part|
      define_method(name) { |&block| block.call if Formula.platform.include?(part) }
    end

    def test(&block)
      self.testing = block
    end
  end

  attr_reader :testpath

  def initialize(prefix, testpath)
    @prefix = prefix
    @testpath = testpath
  end

  { libexec: "libexec", bin: "bin", man1: "share/man/man1", bash_completion: "etc/bash_completion.d" }.each do |name, folder|
    define_method(name) { @prefix / folder }
  end

  def shell_output(command, status)
    output, ended = Open3.capture2e(command, chdir: testpath.to_s)
    raise "#{command} ended with #{ended.exitstatus}: #{output}" unless ended.exitstatus == status

    output
  end

  def assert_match(expected, text)
    raise "no #{expected} in #{text}" unless text.include?(expected)
  end
end

def formula_on(*platform)
  Formula.platform = platform
  Object.send(:remove_const, :DockerfileStages) if Object.const_defined?(:DockerfileStages)
  load ARGV[0] + "/registries/homebrew/dockerfile-stages.rb"
  DockerfileStages
end

def archives
  %i[linux darwin].product(%i[x86_64 aarch64]).to_h do |platform|
    formula = formula_on(*platform)
    name = "/dockerfile-stages-#{formula.version}-#{platform.join("-")}.tar.gz"
    raise "#{platform} has #{formula.url}" unless formula.url.end_with?(name)
    raise "#{platform} has no sum" unless formula.sha256.match?(/\A\h{64}\z/)

    [platform, ARGV[0] + name]
  end
end

def try_with(archive, prefix, folder)
  formula = formula_on(:linux, :x86_64)
  raise "another sum" unless formula.sha256 == Digest::SHA256.file(archive).hexdigest

  system("tar", "-xzf", archive, "-C", folder.to_s, exception: true)
  installed = formula.new(prefix, (folder / "test").tap(&:mkpath))
  # Homebrew goes into the only folder of an archive.
  Dir.chdir(folder.glob("dockerfile-stages-*").first) { installed.install }
  installed.instance_eval(&formula.testing)
  %w[share/man/man1/dockerfile-stages.1 etc/bash_completion.d/dockerfile-stages].each do |link|
    raise "#{link} leads nowhere" unless (prefix / link).exist?
  end
end

archive = archives[%i[linux x86_64]]
if File.exist?(archive) && `uname -m`.strip == "x86_64"
  # Homebrew's own folder has no blank in its name, and formulas quote nothing.
  Dir.mktmpdir(nil, "/tmp") { |folder| try_with(archive, Pathname(folder) / "Cellar", Pathname(folder)) }
end
