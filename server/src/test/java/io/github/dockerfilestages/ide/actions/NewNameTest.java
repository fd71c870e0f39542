package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewNameTest {
    @Test
    void aStageThatAnActionNamesCanBeRenamed() {
        assertEquals(
                List.of(Optional.of("AS build-base")),
                names("#- Dockerfile\nFROM a AS build\nRUN o$0ne\nRUN two\n", CodeActionCategory.EXTRACT));
        assertEquals(
                List.of(Optional.of("AS golang"), Optional.empty()),
                names("#- Dockerfile\nFROM gol$0ang:1\nFROM b\n", CodeActionCategory.REWRITE));
    }

    @Test
    void notWhereNoNameIsNew() {
        assertEquals(
                List.of(Optional.empty()),
                names("#- Dockerfile\nFROM a AS ba$0se\nFROM base AS build\n", CodeActionCategory.INLINE));
    }

    @Test
    void notInsideABuildFile() {
        assertEquals(List.of(Optional.empty()), names("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM a AS build
                        RUN o$0ne
                        RUN two
                """, CodeActionCategory.EXTRACT));
    }

    /** For each possible action, the new name with the word before it. */
    private static List<Optional<String>> names(String source, CodeActionCategory kind) {
        var fixture = ProjectFixture.of(source);
        return FileActionCheck.at(fixture, EnumSet.of(kind)).stream()
                .filter(action -> action.disabled().isEmpty())
                .map(action -> fixture.project().dockerfiles().stream()
                        .findFirst()
                        .flatMap(dockerfile -> NewName.of(dockerfile, action))
                        .map(name -> name.text()
                                .content()
                                .substring(
                                        name.range().start() - 3, name.range().end())))
                .toList();
    }
}
