package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageTable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether all stages of a Dockerfile stand in its text. */
public final class KnownStages {
    private static final Pattern SYNTAX = Pattern.compile("syntax\\s*=\\s*(\\S+)", Pattern.CASE_INSENSITIVE);

    /** What Podman runs through the preprocessor of C, which can include other files. */
    private static final String PREPROCESSED = ".in";

    private KnownStages() {}

    /** Not while there is no FROM, in a template, or in a dialect that takes stages from elsewhere. */
    public static boolean areAll(ProjectDockerfile dockerfile) {
        StageTable table = dockerfile.model().table();
        return !table.stages().isEmpty()
                && !TemplateDetection.isIn(table)
                && table.head().comments().stream().noneMatch(KnownStages::isOtherSyntax)
                && !dockerfile.path().name().toLowerCase(Locale.ROOT).endsWith(PREPROCESSED);
    }

    /** Whether a comment is the directive for a frontend that is not Docker's own. */
    private static boolean isOtherSyntax(String comment) {
        Matcher syntax = SYNTAX.matcher(comment);
        return syntax.lookingAt() && !syntax.group(1).contains("docker/dockerfile");
    }
}
