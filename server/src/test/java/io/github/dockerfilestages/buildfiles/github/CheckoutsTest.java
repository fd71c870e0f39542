package io.github.dockerfilestages.buildfiles.github;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Builds in another repository have no place that is known: their context is a minus sign. */
class CheckoutsTest {
    private static final String OWN = "uses: actions/checkout@v4";
    private static final String OTHER = "{uses: actions/checkout@v4, with: {repository: some/other}}";
    private static final String BUILD = "{uses: docker/build-push-action@v6, with: {context: ., target: prod}}";

    @Test
    void aBuildBelongsToTheRepositoryThatWasCheckedOutBefore() {
        check(". prod", OWN, BUILD);
        check("- prod", OTHER, BUILD);
        check(". prod", BUILD, OTHER);
        check(". prod", OTHER, OWN, BUILD);
        check("- prod", OTHER, "run: docker build --target prod .");
        check("- prod", OTHER, "run: cd app && docker build --target prod ../web");
    }

    @Test
    void eachFolderMayHaveARepository() {
        String inY = "{uses: actions/checkout@v4, with: {repository: some/other, path: ./y/}}";
        String inYZ = "{uses: actions/checkout, with: {path: y/z}}";

        check("- prod", OWN, inY, "{run: docker build --target prod ., working-directory: y}");
        check("- prod", OWN, inY, "run: docker build --target prod ./y/app");
        check(". prod", OWN, inY, "run: docker build --target prod .");
        check(".. prod", OWN, inY, "run: cd y && docker build --target prod ..");
        check("yes prod", OWN, inY, "run: docker build --target prod yes");
        check("y/z/app prod", OWN, inY, inYZ, "run: docker build --target prod y/z/app");
        check("y/z prod", OTHER, inYZ, "run: docker build --target prod y/z");
        check("- prod", OTHER, inYZ, "run: docker build --target prod y");
    }

    @Test
    void anExpressionIsTakenForThisRepository() {
        check(
                ". prod",
                "{uses: actions/checkout@v4, with: {repository: '${{ github.event.pull_request.head.repo.full_name }}'}}",
                BUILD);
    }

    @Test
    void withoutAContextTheServerHasTheRepository() {
        check("none prod", OTHER, "{uses: docker/build-push-action@v6, with: {target: prod}}");
    }

    @Test
    void aBuildOfAnotherRepositoryWithoutATargetIsNone() {
        check("", OTHER, "run: docker build .");
        check(". none", OWN, "run: docker build .");
    }

    private static void check(String expected, String... steps) {
        String text = "jobs:\n  image:\n    steps:\n"
                + String.join(
                        "",
                        Stream.of(steps).map(step -> "      - " + step + "\n").toList());
        assertEquals(
                expected,
                WorkflowBuilds.READER.read(WorkflowBuilds.PATH, SourceText.of(text)).builds().stream()
                        .map(CheckoutsTest::show)
                        .collect(Collectors.joining(", ")),
                text);
    }

    private static String show(Build build) {
        return build.context().map(Value::text).orElse("none") + " "
                + build.target().map(Value::text).orElse("none");
    }
}
