package io.github.dockerfilestages.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathReferencesTest {
    private static final String TEXT = """
            #- Dockerfile
            FROM golang AS build
            RUN mkdir /o$1ut && go build -o /out/a$2pp
            FROM build AS more
            RUN touch /out$3/extra
            FROM scratch
            COPY --from=build /out/a$4pp /
            COPY --from=more /out /all
            COPY --from=build /etc/pas$5swd /etc/
            COPY --from=build /etc/passwd /copy
            """;

    @Test
    void aDirectoryIsTakenByWhoTakesSomethingBelowIt() {
        assertEquals("[/out] [/out/app, /out]", found("$1"));
    }

    @Test
    void aFileIsTakenByItsSources() {
        assertEquals("[/out/app] [/out/app]", found("$2"));
        assertEquals("[/out/extra] []", found("$3"));
    }

    @Test
    void aSourceHasTheOccurrencesOfWhatMakesIt() {
        assertEquals("[/out/app] [/out/app]", found("$4"));
    }

    @Test
    void aSourceThatNothingMakesHasThoseOfTheSamePath() {
        assertEquals("[] [/etc/passwd, /etc/passwd]", found("$5"));
    }

    private static String found(String mark) {
        var fixture = ProjectFixture.of(TEXT.replace(mark, "$0").replaceAll("\\$[1-9]", ""));
        List<Occurrence> found = References.find(fixture.position());
        String text = fixture.project().text(fixture.caretFile()).orElseThrow().content();
        return words(found.stream().filter(Occurrence::isDeclaration), text) + " "
                + words(found.stream().filter(occurrence -> !occurrence.isDeclaration()), text);
    }

    private static List<String> words(Stream<Occurrence> occurrences, String text) {
        return occurrences
                .map(occurrence -> occurrence.location().range().of(text))
                .toList();
    }
}
