package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlyReaderTest {
    private static final FlyReader READER = new FlyReader();

    @Test
    void configurationsGoByTheirNames() {
        Selection.check(
                path -> READER.reads(path, SourceText.of("")),
                List.of("fly.toml", "web/fly.staging.toml"),
                List.of("Cargo.toml"));
    }

    @Test
    void theSectionOfTheBuildHasATarget() {
        check("""
                app = "x"

                [build]
                  dockerfile = 'Dockerfile.fly'
                                ^^^^^^^^^^^^^^ dockerfile
                  # build-target = "no"
                  build-target = "one"
                                  ^^^ target

                [build.args]
                  build-target = "no"
                """);
        check("""
                [env]
                build-target = "no"
                """);
    }

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, "fly.toml", fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, "fly.toml", fixture.text());
    }
}
