package io.github.dockerfilestages.buildfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the name of a stage is written in the place of another one in a build file. */
class WrittenNameTest {
    /** The names as written in the place of the mark, in files of this kind. */
    private static List<String> written(Build.BuildKind kind, String source, String... names) {
        Fixture file = Fixture.of(source);
        var range = file.range("name");
        return List.of(names).stream()
                .map(name -> new TextEdit(range, WrittenName.of(kind, SourceText.of(file.text()), range, name)))
                .map(edit -> edit.apply(file.text()).stripTrailing())
                .toList();
    }

    @Test
    void whatYamlTakesForSomethingElseIsQuoted() {
        for (Build.BuildKind kind : List.of(
                Build.BuildKind.COMPOSE, Build.BuildKind.GITHUB, Build.BuildKind.GITLAB, Build.BuildKind.SKAFFOLD)) {
            assertEquals(
                    List.of("target: online", "target: \"on\"", "target: \"No\"", "target: \"null\"", "target: 1"),
                    written(kind, "target: build\n        ^^^^^ name\n", "online", "on", "No", "null", "1"));
        }
    }

    @Test
    void whatIsQuotedAlreadyOrAPartOfSomethingIsNot() {
        assertEquals(
                List.of("target: 'on'"),
                written(Build.BuildKind.COMPOSE, "target: 'build'\n         ^^^^^ name\n", "on"));
        assertEquals(
                List.of("run: docker build --target on ."),
                written(
                        Build.BuildKind.GITHUB,
                        "run: docker build --target build .\n                           ^^^^^ name\n",
                        "on"));
        assertEquals(
                List.of("target: x-on"),
                written(Build.BuildKind.COMPOSE, "target: x-build\n          ^^^^^ name\n", "on"));
        assertEquals(
                List.of("target: on-x"),
                written(Build.BuildKind.COMPOSE, "target: build-x\n        ^^^^^ name\n", "on"));
        assertEquals(
                List.of("'x\ntarget: on"),
                written(Build.BuildKind.COMPOSE, "'x\ntarget: build\n        ^^^^^ name\n", "on"));
        assertEquals(List.of("# on"), written(Build.BuildKind.COMPOSE, "# build\n  ^^^^^ name\n", "on"));
    }

    @Test
    void whatIsNoNameInHclIsQuoted() {
        assertEquals(
                List.of("{ one = x }", "{ \"true\" = x }", "{ \"for\" = x }", "{ \"a.b\" = x }", "{ True = x }"),
                written(Build.BuildKind.BAKE, "{ build = x }\n  ^^^^^ name\n", "one", "true", "for", "a.b", "True"));
        assertEquals(
                List.of("{ \"a.b\" = x }", "{ \"true\" = x }"),
                written(Build.BuildKind.BAKE, "{ \"build\" = x }\n   ^^^^^ name\n", "a.b", "true"));
    }

    @Test
    void elsewhereANameIsAName() {
        assertEquals(
                List.of("docker build --target on"),
                written(
                        Build.BuildKind.SHELL,
                        "docker build --target build\n                      ^^^^^ name\n",
                        "on"));
    }
}
