package io.github.dockerfilestages.ide.actions.refactorings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.paths.PathModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NeededPathsTest {
    @Test
    void aFileThatIsNamed() {
        assertEquals(List.of("/out/app"), needed("RUN go build -o /out/app", "[\"/out/app\", \"--port=80\"]"));
        assertEquals(List.of("/src/app"), needed("WORKDIR /src\nRUN go build -o app", "./app"));
        assertEquals(List.of(), needed("RUN go build -o /out/app", "/out/other"));
    }

    @Test
    void theNearestFolderThatIsFilled() {
        assertEquals(List.of("/app/conf"), needed("COPY . /app/\nCOPY conf/ /app/conf/", "-c /app/conf/x.yaml"));
        assertEquals(List.of("/app"), needed("COPY . /app/\nCOPY conf/ /app/conf/", "/app/main.py /app/conf/x.yaml"));
    }

    @Test
    void aProgramThatIsSearchedFor() {
        assertEquals(List.of("/usr/local/bin/app"), needed("RUN go build -o /usr/local/bin/app", "app serve"));
        assertEquals(List.of(), needed("RUN go build -o /out/app", "app serve"));
    }

    @Test
    void notTheFoldersOfTheImageAndNothingUnknown() {
        assertEquals(List.of(), needed("COPY . /usr/lib/", "/usr/lib/x.so"));
        assertEquals(List.of(), needed("RUN touch /$X", "/$X"));
    }

    /** What a text needs of the instructions in a stage. */
    private static List<String> needed(String instructions, String text) {
        var model = Fixture.of("FROM a\n" + instructions + "\n").model();
        return NeededPaths.of(PathModel.of(model), 0, model.dockerfile().size(), Stream.of(text));
    }
}
