package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The builds of a workflow, in short. */
final class WorkflowBuilds {
    static final WorkflowReader READER = new WorkflowReader();
    static final String PATH = ".github/workflows/images.yml";

    private WorkflowBuilds() {}

    /** The context and the target of each build of a job. */
    static List<String> builds(String strategy, String inputs) {
        return job(strategy, inputs).stream()
                .map(build -> text(build.context()) + " " + text(build.target()))
                .distinct()
                .toList();
    }

    static List<String> files(String strategy, String inputs) {
        return job(strategy, inputs).stream()
                .map(build -> text(build.dockerfile()) + " " + text(build.target()))
                .toList();
    }

    static List<Build> job(String strategy, String inputs) {
        String text = """
                jobs:
                  image:
                    strategy:
                %s
                    steps:
                      - uses: docker/build-push-action@v6
                        with: %s
                """.formatted(strategy.strip().indent(6), inputs);
        return READER.read(PATH, SourceText.of(text)).builds();
    }

    static List<String> read(String text) {
        return READER.read(PATH, SourceText.of(text)).builds().stream()
                .map(build -> text(build.context()) + " " + text(build.target()) + " ("
                        + build.target().orElseThrow().certainty().name().toLowerCase(Locale.ROOT) + ")")
                .toList();
    }

    static String text(Optional<Value> value) {
        return value.map(Value::text).orElse("null");
    }

    static void check(String source) {
        BuildDrawing.check(READER, PATH, Fixture.of(source));
    }
}
