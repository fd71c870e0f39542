package io.github.dockerfilestages.ide.rename.values;

import org.junit.jupiter.api.Test;

/** Targets that texts compute which no reader understands: what they may be computed from is reported. */
class UnreadTextsTest {

    @Test
    void configurationsOfOtherToolsHaveVariables() {
        FollowedNames.check("""
                #- .travis.yml
                env:
                  jobs:
                    - WHAT=¿smoke OTHER=1
                script: docker build --target "¿$WHAT" .
                #- buildspec.yml
                env:
                  variables:
                    WHAT: ¿smoke
                phases:
                  build:
                    commands:
                      - docker build --target=¿${WHAT} .
                #- task.yaml
                params:
                  - name: what
                    default: ¿smoke
                steps:
                  - image: gcr.io/kaniko-project/executor
                    args:
                      - --target
                      - ¿$(params.what)
                #- play.yml
                - vars: {what: ¿smoke}
                  tasks:
                    - community.docker.docker_image:
                        build: {path: ., target: "¿{{ what }}"}
                    - shell: docker build --target ¿{{ other }} .
                """);
    }

    @Test
    void scriptsInOtherLanguagesHaveLists() {
        FollowedNames.check("""
                #- build.py
                for target in ["release", "¿smoke"]:
                    subprocess.run(["docker", "build", "--target", ¿target, "."])
                #- image.py
                for what in ("¿smoke", "release"):
                    os.system(f"docker build --target ¿{what} .")
                #- image.rb
                what = "¿smoke"
                system("docker build --target " + ¿what)
                """);
    }

    @Test
    void eachLanguageHasItsOwnListsVariablesAndCalls() {
        FollowedNames.check("""
                #- Rakefile
                STAGES = %w[release ¿smoke]
                STAGES.each { |stage| sh "docker build --target ¿#{stage} ." }
                #- image.fish
                set -l what ¿smoke
                docker build --target ¿$what .
                #- image.go
                var stages = []string{"release", "¿smoke"}
                cmd := exec.Command("docker", "build", "--target", ¿stage, ".")
                #- image.ps1
                function Image($stage) { docker build --target ¿$stage . }
                Image ¿smoke
                Other smoke
                """);
    }

    @Test
    void theOptionMayBeInAnotherStatementThanTheBuild() {
        FollowedNames.check("""
                #- image.py
                KINDS = {"fast": "¿smoke"}
                option = ["--target", ¿KINDS[kind]]
                subprocess.run(["docker", "build", *option, "."])
                #- image.ts
                const option = ['--target', ¿pick(kinds, '¿smoke')];
                execa('docker', ['build', ...option]);
                #- image.go
                func option() string { return fmt.Sprintf("--target=¿%s", kind("¿smoke")) }
                func image() { exec.Command("docker", "build", option()) }
                #- image.php
                $option = ['--target', ¿$kinds[$kind]];
                exec(join(' ', ['docker', 'build', ...$option]));
                #- image.rs
                let mut run = Command::new("docker"); run.arg("build");
                run.arg("--target").arg(¿kind);
                """);
    }

    @Test
    void theCommandMayBeAFormatOrATemplate() {
        FollowedNames.check("""
                #- image.py
                KINDS = {"fast": ("¿smoke", "fast:1")}
                os.system("docker build --target ¿%s -t %s ." % KINDS[kind])
                os.system("docker build --target ¿%(kind)s ." % values)
                os.system("docker build --target ¿{} .".format(kind))
                os.system(f"docker build --target ¿{kinds.get(kind)} .")
                #- image.js
                exec(`docker build --target ¿${kind || 'smoke'} .`);
                """);
    }

    @Test
    void anOptionOfAnotherProgramOrOneThatIsDeclaredIsNone() {
        FollowedNames.check("""
                #- image.py
                parser.add_argument("--target", help="smoke")
                parser.add_argument("-t", "--target", type=str, default="smoke")
                click.option("--target", callback)
                if "--target" in arguments: kind = arguments[arguments.index("--target") + 1]
                subprocess.run(["docker", "build", "."])
                #- wasm.py
                subprocess.run(["docker", "build", "."])
                command = ["cargo", "build"]
                command += ["--target", kinds["smoke"]]
                #- notes.txt
                Pass "--target", then docker can build "smoke".
                #- other.py
                command += ["--target", kinds["smoke"]]
                """);
    }

    @Test
    void otherProgramsHaveTargetsToo() {
        FollowedNames.check("""
                #- .travis.yml
                env: [WHAT=smoke]
                script:
                  - docker build . && docker run image cargo build --target $WHAT
                  - docker pull image && cmake --build . --target $WHAT
                #- build.py
                what = "smoke"
                threading.Thread(target=what)
                """);
    }

    @Test
    void theOptionOfACompilerIsNoMention() {
        FollowedNames.check("""
                #- build.sh
                cmake --build . --target smoke
                cargo build --target=smoke && own-builder --target ¿smoke
                rustup target add x86_64; rustc --target smoke main.rs
                podman run builder cargo build --target smoke
                cargo make docker build --target @smoke -f "$WHERE/x.file" "$WHERE"
                #- build.py
                subprocess.run(["cmake", "--build", ".", "--target", "smoke"])
                subprocess.run(["docker", "build", "--target", "¿smoke"])
                """);
    }

    @Test
    void aTemplateIsANameThatHasItsLiteralParts() {
        FollowedNames.check("""
                #- Makefile
                one:
                	docker build --target $(OS)-$(VERSION) .
                	docker build --target ¿$(OS)ke .
                	docker build --target ¿$(OS)$(VERSION) .
                	docker build --target x$(OS) .
                	docker build --target ¿smo$(OS) .
                	docker build --target $(OS)-builder .
                """);
    }

    @Test
    void elementsOfXmlAreWords() {
        FollowedNames.check("""
                #- pom.xml
                <argument>--target</argument>
                <argument>¿smoke</argument>
                <argument>smoke</argument>
                """);
    }
}
