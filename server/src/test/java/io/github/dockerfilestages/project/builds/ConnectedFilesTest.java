package io.github.dockerfilestages.project.builds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.Project;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The values of build files that name stages through other files. */
class ConnectedFilesTest {

    @Test
    void aVariableOfAComposeFileHasTheValueInTheFileWithVariables() {
        check("""
                #- Dockerfile
                FROM alpine AS dev
                FROM alpine AS prod
                #- .env
                # what to build
                export STAGE="dev" # not prod
                OTHER=x
                #- compose.yaml
                services:
                  web: {build: {context: ., target: $STAGE}}
                """, """
                .env:2 TARGET dev: Dockerfile PATH
                """);
    }

    @Test
    void itsDefaultCountsToo() {
        check("""
                #- Dockerfile
                FROM alpine AS dev
                FROM alpine AS prod
                #- .env
                STAGE=dev
                #- compose.yaml
                services:
                  web: {build: {context: ., target: "${STAGE:-prod}"}}
                """, """
                .env:1 TARGET dev: Dockerfile PATH
                compose.yaml:2 CACHE_FILTER prod: Dockerfile PATH
                """);
    }

    @Test
    void aPartOfANameMayBeThere() {
        check("""
                #- Dockerfile
                FROM alpine AS dev-slim
                FROM alpine AS prod
                #- .env
                KIND=slim
                #- compose.yaml
                services:
                  web: {build: {context: ., target: "dev-${KIND:?}"}}
                """, """
                .env:1 TARGET dev-slim: Dockerfile PATH
                """);
    }

    @Test
    void pathsMayBeThere() {
        check("""
                #- web/Prod.Dockerfile
                FROM alpine AS dev
                #- .env
                WHERE=web
                FILE=Prod.Dockerfile
                #- compose.yaml
                services:
                  web: {build: {context: "./${WHERE}", dockerfile: "${FILE}", target: dev}}
                """, """
                compose.yaml:2 TARGET dev: web/Prod.Dockerfile PATH sure
                """);
    }

    @Test
    void aBuildArgumentWithoutAValueTakesThatOfItsVariable() {
        check("""
                #- Dockerfile
                ARG KIND=slim
                FROM alpine AS base-slim
                FROM alpine AS base-full
                FROM base-$KIND
                #- .env
                KIND=full
                #- compose.yaml
                services:
                  web: {build: {context: ., args: [KIND]}}
                  job: {build: {context: ., args: {KIND: }}}
                """, """
                .env:1 ARGUMENT full: Dockerfile PATH
                """);
    }

    @Test
    void aFileWithVariablesInAnotherFolderHasNoEffect() {
        check("""
                #- web/Dockerfile
                FROM alpine AS dev
                #- .env
                STAGE=dev
                #- web/compose.yaml
                services:
                  web: {build: {context: ., target: "${STAGE}"}}
                """, """
                web/compose.yaml:2 TARGET ${STAGE}: web/Dockerfile PATH
                """);
    }

    @Test
    void filesThatAreIncludedAreMerged() {
        check("""
                #- Dockerfile
                FROM alpine AS dev
                FROM alpine AS test
                FROM alpine AS prod
                #- compose.yaml
                include:
                  - path: [parts/base.yaml, parts/more.yaml]
                    project_directory: .
                #- parts/base.yaml
                services:
                  web: {build: {context: ., target: dev}}
                  job: {build: {context: ., target: prod}}
                #- parts/more.yaml
                services:
                  web: {build: {target: test}}
                """, """
                parts/base.yaml:3 TARGET prod: Dockerfile PATH sure
                parts/more.yaml:2 TARGET test: Dockerfile PATH sure
                parts/base.yaml:2 TARGET dev: Dockerfile NAME
                parts/base.yaml:3 TARGET prod: Dockerfile NAME
                parts/more.yaml:2 TARGET test: Dockerfile NAME
                """);
    }

    @Test
    void anIncludedFileHasItsOwnVariablesAndThoseOfTheFileThatIncludesIt() {
        check("""
                #- parts/Dockerfile
                FROM alpine AS dev
                FROM alpine AS prod
                FROM alpine AS last
                #- .env
                ONE=dev
                #- two.env
                ONE=prod
                TWO=prod
                #- compose.yaml
                include:
                  - path: parts/compose.yaml
                    env_file: two.env
                #- parts/compose.yaml
                services:
                  web: {build: {context: ., target: "${ONE}"}}
                  job: {build: {context: ., target: "${TWO}"}}
                """, """
                .env:1 TARGET dev: parts/Dockerfile PATH
                two.env:2 TARGET prod: parts/Dockerfile PATH
                parts/compose.yaml:2 TARGET ${ONE}: parts/Dockerfile PATH
                parts/compose.yaml:3 TARGET ${TWO}: parts/Dockerfile PATH
                """);
    }

    @Test
    void filesThatIncludeEachOtherAreReadOnce() {
        check("""
                #- Dockerfile
                FROM alpine AS dev
                #- compose.yaml
                include: [a.yaml]
                #- a.yaml
                include: [compose.yaml]
                services:
                  web: {build: {context: ., target: dev}}
                """, """
                a.yaml:3 TARGET dev: Dockerfile PATH sure
                """);
    }

    @Test
    void theInputsOfAWorkflowHaveTheValuesThatItsCallersGive() {
        check("""
                #- Dockerfile
                FROM alpine AS dev
                FROM alpine AS test-slim
                FROM alpine AS prod
                #- .github/workflows/ci.yml
                on: push
                jobs:
                  one:
                    uses: ./.github/workflows/image.yml
                    with: {what: dev, kind: slim}
                  two:
                    strategy: {matrix: {what: [dev, prod]}}
                    uses: ./.github/workflows/image.yml
                    with: {What: "${{ matrix.what }}", kind: slim}
                #- .github/workflows/image.yml
                on:
                  workflow_call:
                    inputs:
                      what: {type: string, required: true}
                      kind: {type: string}
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ inputs.what }}"}
                      - run: docker build --target test-${{ inputs.kind }} .
                      - run: docker build --target "${{ inputs.what }}" .
                """, """
                .github/workflows/ci.yml:5 TARGET dev: Dockerfile PATH sure
                .github/workflows/ci.yml:5 TARGET test-slim: Dockerfile PATH sure
                .github/workflows/ci.yml:7 TARGET dev: Dockerfile PATH sure
                .github/workflows/ci.yml:7 TARGET prod: Dockerfile PATH sure
                .github/workflows/ci.yml:9 TARGET test-slim: Dockerfile PATH sure
                """);
    }

    @Test
    void anInputWithoutAValueHasItsDefault() {
        check("""
                #- web/Dockerfile
                FROM alpine AS dev
                FROM alpine AS prod
                #- .github/workflows/ci.yml
                jobs:
                  one:
                    steps:
                      - uses: ./.github/actions/image
                        with: {file: web/Dockerfile}
                #- .github/actions/image/action.yml
                inputs:
                  stage: {default: prod}
                  file: {required: true}
                runs:
                  using: composite
                  steps:
                    - uses: docker/build-push-action@v6
                      with:
                        target: ${{ inputs.stage }}
                        file: ${{ inputs.file }}
                """, """
                .github/actions/image/action.yml:2 TARGET prod: web/Dockerfile PATH
                """);
    }

    @Test
    void valuesPassThroughSeveralFiles() {
        check("""
                #- Dockerfile
                ARG KIND=slim
                FROM alpine AS base-slim
                FROM alpine AS base-full
                FROM base-$KIND AS prod
                #- .github/workflows/ci.yml
                jobs:
                  one:
                    uses: ./.github/workflows/build.yml
                    with: {stage: prod, kind: full}
                #- .github/workflows/build.yml
                on: workflow_call
                jobs:
                  two:
                    steps:
                      - uses: ./.github/actions/image
                        with: {target: "${{ inputs.stage }}", args: "KIND=${{ inputs.kind }}"}
                #- .github/actions/image/action.yaml
                runs:
                  using: composite
                  steps:
                    - uses: docker/build-push-action@v6
                      with:
                        target: ${{ inputs.target }}
                        build-args: ${{ inputs.args }}
                    - run: docker build --build-arg KIND=${{ inputs.target }} .
                      shell: bash
                """, """
                .github/workflows/ci.yml:4 TARGET prod: Dockerfile PATH sure
                .github/workflows/ci.yml:4 ARGUMENT prod: Dockerfile PATH sure
                """);
    }

    @Test
    void aWorkflowThatIsStartedInOtherWaysIsReadAloneToo() {
        check("""
                #- Dockerfile
                FROM alpine AS dev
                FROM alpine AS prod
                #- .github/workflows/ci.yml
                jobs:
                  one:
                    uses: ./.github/workflows/image.yml
                    with: {what: dev}
                #- .github/workflows/image.yml
                on:
                  workflow_dispatch: {inputs: {what: {default: prod}}}
                  workflow_call: {inputs: {what: {type: string}}}
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ inputs.what }}"}
                """, """
                .github/workflows/ci.yml:4 TARGET dev: Dockerfile PATH sure
                .github/workflows/image.yml:2 TARGET prod: Dockerfile PATH
                .github/workflows/image.yml:8 TARGET ${{ inputs.what }}: Dockerfile PATH
                """);
    }

    @Test
    void aCommandChangesTargetsOfABakeFile() {
        check("""
                #- web/Dockerfile
                ARG KIND=slim
                FROM alpine AS base-slim
                FROM alpine AS base-full
                FROM base-$KIND AS dev
                #- docker-bake.hcl
                target "web" { context = "web" }
                target "default" { inherits = ["web"] }
                #- ci/build.sh
                docker buildx bake --set web.target=dev --set "*.args.KIND=full" web
                docker bake --set '*.target=base-slim'
                #- .github/workflows/ci.yml
                jobs:
                  one:
                    steps:
                      - uses: docker/bake-action@v6
                        with:
                          targets: web
                          set: |
                            *.args.KIND=full
                            web.target=dev
                """, """
                .github/workflows/ci.yml:8 ARGUMENT full: web/Dockerfile PATH sure
                .github/workflows/ci.yml:9 TARGET dev: web/Dockerfile PATH sure
                ci/build.sh:1 ARGUMENT full: web/Dockerfile PATH sure
                ci/build.sh:1 TARGET dev: web/Dockerfile PATH sure
                ci/build.sh:2 TARGET base-slim: web/Dockerfile PATH sure
                """);
    }

    @Test
    void workflowsThatUseEachOtherEnd() {
        check("""
                #- Dockerfile
                FROM alpine AS dev
                #- .github/workflows/a.yml
                on: workflow_call
                jobs:
                  one: {uses: ./.github/workflows/b.yml, with: {what: dev}}
                #- .github/workflows/b.yml
                on: workflow_call
                jobs:
                  one: {uses: ./.github/workflows/a.yml}
                  two:
                    steps:
                      - run: docker build --target ${{ inputs.what }} .
                """, """
                .github/workflows/a.yml:3 TARGET dev: Dockerfile PATH sure
                """);
    }

    private static void check(String source, String targets) {
        Project project = ProjectFixture.of(source).project();
        String found = project.dockerfiles().stream()
                .flatMap(dockerfile ->
                        project.targets(dockerfile.id(), dockerfile.model().table()))
                .map(target -> shown(project, target))
                .distinct()
                .sorted()
                .collect(Collectors.joining());
        assertEquals(targets.lines().sorted().map(line -> line + "\n").collect(Collectors.joining()), found);
    }

    private static String shown(Project project, BuildTarget target) {
        int line = project.text(target.file())
                .orElseThrow()
                .lineNumber(target.value().range().start());
        return target.file().relativeTo(ProjectFixture.ROOT) + ":" + line + " " + target.role() + " "
                + target.value().text() + ": " + target.dockerfile().file().relativeTo(ProjectFixture.ROOT) + " "
                + target.by() + (target.isSure() ? " sure" : "") + "\n";
    }
}
