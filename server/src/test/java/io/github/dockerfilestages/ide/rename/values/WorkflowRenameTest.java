package io.github.dockerfilestages.ide.rename.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.ProjectRenaming;
import org.junit.jupiter.api.Test;

/** A rename in workflows, where the name of a stage reaches the build through a matrix, a variable or an input. */
class WorkflowRenameTest {

    @Test
    void eachValueOfAMatrixIsEditedOnce() {
        check("""
                #- Dockerfile
                FROM alpine AS $0prod
                FROM alpine AS test
                #- .github/workflows/images.yml
                jobs:
                  image:
                    strategy:
                      matrix:
                        os: [a, b]
                        target: [prod, test]
                        include: [{target: prod, push: true}]
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ matrix.target }}"}
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ matrix.target }}", tags: "x:${{ matrix.os }}"}
                """, """
                #- Dockerfile
                FROM alpine AS ship
                FROM alpine AS test
                #- .github/workflows/images.yml
                jobs:
                  image:
                    strategy:
                      matrix:
                        os: [a, b]
                        target: [ship, test]
                        include: [{target: ship, push: true}]
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ matrix.target }}"}
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ matrix.target }}", tags: "x:${{ matrix.os }}"}
                """);
    }

    @Test
    void aPartOfANameThatIsPutTogetherIsEdited() {
        check("""
                #- Dockerfile
                FROM alpine AS $0dev-a
                FROM alpine AS prod-b
                #- .github/workflows/images.yml
                jobs:
                  image:
                    strategy: {matrix: {kind: [dev]}}
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ matrix.kind }}-a"}
                """, """
                #- Dockerfile
                FROM alpine AS ship-a
                FROM alpine AS prod-b
                #- .github/workflows/images.yml
                jobs:
                  image:
                    strategy: {matrix: {kind: [ship]}}
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ matrix.kind }}-a"}
                """, "ship-a");
    }

    @Test
    void theDefaultOfAnInputIsEditedOnce() {
        check("""
                #- Dockerfile
                FROM alpine AS $0prod
                FROM alpine AS test
                #- .github/workflows/image.yml
                on:
                  workflow_call:
                    inputs:
                      stage: {type: string, default: prod}
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ inputs.stage }}"}
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ inputs.stage }}", push: true}
                """, """
                #- Dockerfile
                FROM alpine AS ship
                FROM alpine AS test
                #- .github/workflows/image.yml
                on:
                  workflow_call:
                    inputs:
                      stage: {type: string, default: ship}
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ inputs.stage }}"}
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ inputs.stage }}", push: true}
                """);
    }

    @Test
    void whatACallerPassesIsEdited() {
        check("""
                #- Dockerfile
                FROM alpine AS $0prod
                FROM alpine AS test
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    uses: ./.github/workflows/image.yml
                    with: {target: prod}
                """, """
                #- Dockerfile
                FROM alpine AS ship
                FROM alpine AS test
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    uses: ./.github/workflows/image.yml
                    with: {target: ship}
                """);
    }

    @Test
    void aBakeTargetThatAWorkflowChangesLeadsToItsDockerfile() {
        check("""
                #- web/Dockerfile
                FROM alpine AS $0prod
                FROM alpine AS test
                #- docker-bake.hcl
                target "web" { context = "web" }
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    steps:
                      - uses: docker/bake-action@v6
                        with: {set: web.target=prod}
                """, """
                #- web/Dockerfile
                FROM alpine AS ship
                FROM alpine AS test
                #- docker-bake.hcl
                target "web" { context = "web" }
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    steps:
                      - uses: docker/bake-action@v6
                        with: {set: web.target=ship}
                """);
    }

    private static void check(String source, String expected) {
        check(source, expected, "ship");
    }

    @Test
    void theValueThatACallerGivesIsEditedInItsFile() {
        check("""
                #- Dockerfile
                FROM alpine AS $0prod-slim
                FROM alpine AS test
                #- .github/workflows/ci.yml
                jobs:
                  image: {uses: ./.github/workflows/image.yml, with: {what: prod}}
                #- .github/workflows/image.yml
                on: workflow_call
                jobs:
                  image:
                    steps:
                      - run: docker build --target ${{ inputs.what }}-slim .
                """, """
                #- Dockerfile
                FROM alpine AS ship-slim
                FROM alpine AS test
                #- .github/workflows/ci.yml
                jobs:
                  image: {uses: ./.github/workflows/image.yml, with: {what: ship}}
                #- .github/workflows/image.yml
                on: workflow_call
                jobs:
                  image:
                    steps:
                      - run: docker build --target ${{ inputs.what }}-slim .
                """, "ship-slim");
    }

    private static void check(String source, String expected, String newName) {
        assertEquals(expected, ProjectRenaming.applied(ProjectFixture.of(source), newName));
    }
}
