package io.github.dockerfilestages.ide.rename.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.ProjectRenaming;
import io.github.dockerfilestages.ide.editing.FileEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesWithOtherUsesTest {
    private static final String STAGE = """
            #- Dockerfile
            FROM golang AS $0build
            """;

    @Test
    void theFirstOtherUseOfAVariableIsNamed() {
        check("the value is also used on line 3", """
                #- image.sh
                S=build
                docker build --target "$S" .
                ./bin/$S
                """);
    }

    @Test
    void anotherUseInACalledFileIsNamedWithTheFile() {
        check("the value is also used on line 8 of .github/workflows/image.yml", """
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    uses: ./.github/workflows/image.yml
                    with: {stage: build}
                #- .github/workflows/image.yml
                on: {workflow_call: {inputs: {stage: {type: string}}}}
                jobs:
                  image:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - run: docker build --target ${{ inputs.stage }} .
                      - run: echo ${{ inputs.stage }}
                """);
    }

    @Test
    void aVariableIsAlsoTheValueOfTheBuildArgumentWithItsName() {
        ProjectFixture fixture = ProjectFixture.of("""
                #- Dockerfile
                ARG STAGE=scratch
                FROM golang AS $0build
                FROM ${STAGE}
                #- image.sh
                export STAGE=build
                docker build --build-arg STAGE .
                kubectl apply -n "$STAGE"
                """);
        check(List.of("the value is also used on line 3"), fixture);
    }

    @Test
    void aValueThatOnlyNamesTheStageHasNone() {
        check("none", """
                #- image.sh
                S=build
                docker build --target "$S" .
                docker build --no-cache-filter "$S" .
                """);
    }

    @Test
    void anArrayIsFollowedToTheVariableOfItsLoop() {
        check("the value is also used on line 4", """
                #- image.sh
                stages=(base build)
                for s in "${stages[@]}"; do
                  docker build --target "$s" .
                  docker tag shop "shop:$s"
                done
                """);
        check("the value is also used on line 5", """
                #- image.sh
                stages=(
                  build
                )
                for s in ${stages[@]}; do docker build --target "$s" .; done
                ./publish "${stages[@]}"
                """);
        check("none", """
                #- image.sh
                stages=(base build)
                for s in "${stages[@]}"; do docker build --target "$s" .; done
                """);
    }

    @Test
    void aComparisonThatIsRenamedTooIsNoOtherUse() {
        check(List.of("none", "a value is compared with it"), """
                #- image.sh
                S=build
                [ "$S" = "build" ] && echo yes
                docker build --target "$S" .
                """);
        check(List.of("the value is also used on line 2", "a value is compared with it"), """
                #- image.sh
                S=build
                [ "$S" = "build" ] && echo "$S"
                docker build --target "$S" .
                """);
    }

    private static void check(String doubt, String others) {
        check(List.of(doubt), others);
    }

    private static void check(List<String> doubts, String others) {
        check(doubts, ProjectFixture.of(STAGE + others));
    }

    private static void check(List<String> doubts, ProjectFixture fixture) {
        assertEquals(
                doubts,
                ProjectRenaming.edits(fixture, "compile").stream()
                        .filter(edit -> !edit.file().equals(fixture.caretFile()))
                        .map(ValuesWithOtherUsesTest::doubt)
                        .distinct()
                        .toList());
    }

    private static String doubt(FileEdit edit) {
        return edit.doubt().orElse("none");
    }
}
