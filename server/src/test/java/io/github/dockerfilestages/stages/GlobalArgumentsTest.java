package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The values of the ARGs before the first FROM. */
class GlobalArgumentsTest {

    private static GlobalArguments arguments(String text, Map<String, String> buildArguments) {
        var parameters = new BuildParameters("linux/amd64", buildArguments, Set.of());
        return StageModel.of(SourceText.of(text), parameters).table().arguments();
    }

    /** The arguments that the file declares, with their values, in the order of declaration. */
    private static void check(String text, Map<String, String> buildArguments, String values) {
        GlobalArguments arguments = arguments(text, buildArguments);
        var drawn = new StringBuilder();
        for (String name : arguments.declarations().keySet()) {
            String value = arguments.values().get(name);
            drawn.append(value == null ? name : name + "=" + value).append('\n');
        }
        assertEquals(values, drawn.toString());
    }

    private static void check(String text, String values) {
        check(text, Map.of(), values);
    }

    @Test
    void aDeclarationMayUseThoseBeforeItAndALaterOneOfTheNameReplacesIt() {
        check("""
                ARG A=a B=$A
                ARG C=$D-$B D="d e"
                ARG A=$A$A
                FROM alpine
                ARG E=e
                """, """
                A=aa
                B=a
                C=-a
                D=d e
                """);
    }

    @Test
    void aDeclarationWithoutADefaultHasNoValueAndKeepsOneFromBefore() {
        check("ARG A\nARG B=b\nARG B\nARG C=\n", """
                A
                B=b
                C=
                """);
    }

    @Test
    void buildArgumentsReplaceTheDefaultsOfWhatIsDeclared() {
        check("ARG A=a\nARG B\nARG C=$A$B\nARG D=${A?}${X?}\n", Map.of("A", "1", "B", "2", "D", "4", "X", "9"), """
                A=1
                B=2
                C=12
                D=4
                """);
    }

    @Test
    void buildArgumentsReplaceTheArgumentsOfThePlatformEvenUndeclared() {
        check("ARG A=$TARGETARCH-$BUILDARCH\n", Map.of("TARGETARCH", "arm64"), "A=arm64-amd64\n");
    }

    @Test
    void theTargetStageIsTheLastOfTheFileInLowerCase() {
        check("ARG A=$TARGETSTAGE\nFROM a AS b\nFROM c AS Last\nCOPY --from=b / /\n", "A=last\n");
        check("ARG A=$TARGETSTAGE\nFROM a AS b\nFROM c\n", "A=default\n");
        check("ARG A=$TARGETSTAGE\n", "A=default\n");
        assertEquals("b", arguments("FROM a AS b\n", Map.of()).values().get("TARGETSTAGE"));
    }

    @Test
    void aDefaultThatCannotBeExpandedStopsTheBuildUnlessItIsGivenAnother() {
        Selection.check(
                text -> arguments(text, Map.of()).isReadable(),
                List.of("ARG A=a\nARG B=$A\n"),
                List.of("ARG A=${B?}\nARG C=c\n"));
        Selection.check(
                text -> arguments(text, Map.of("A", "a")).isReadable(),
                List.of("ARG A=${B?}\n"),
                List.of("ARG A=${B?}\nARG C=${B?}\n", "ARG C=${B?}\nARG A=${B?}\n"));
    }

    @Test
    void theNamesThatCountAreThoseDeclaredAndThoseOfThePlatform() {
        Set<String> names = arguments("ARG A\nFROM alpine\nARG B\n", Map.of()).names();
        assertEquals(
                List.of("A", "TARGETARCH", "BUILDPLATFORM", "TARGETSTAGE"),
                Stream.of("A", "B", "TARGETARCH", "BUILDPLATFORM", "TARGETSTAGE")
                        .filter(names::contains)
                        .toList());
    }
}
