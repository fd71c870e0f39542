package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageTable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether the text of a Dockerfile contains all its stages. */
public final class KnownStages {
    private static final Pattern SYNTAX = Pattern.compile("syntax\\s*=\\s*(\\S+)", Pattern.CASE_INSENSITIVE);

    /** Podman runs such files through the C preprocessor, which can include other files. */
    private static final String PREPROCESSED = ".in";

    private KnownStages() {}

    /** False without a FROM, in a template, or in a dialect that takes stages from elsewhere. */
    public static boolean areAll(ProjectDockerfile dockerfile) {
        StageTable table = dockerfile.model().table();
        return !table.stages().isEmpty()
                && !TemplateDetection.isIn(table)
                && table.head().comments().stream().noneMatch(KnownStages::isOtherSyntax)
                && !dockerfile.path().name().toLowerCase(Locale.ROOT).endsWith(PREPROCESSED);
    }

    /** Whether a comment is a syntax directive for a frontend other than Docker's. */
    private static boolean isOtherSyntax(String comment) {
        Matcher syntax = SYNTAX.matcher(comment);
        return syntax.lookingAt() && !syntax.group(1).contains("docker/dockerfile");
    }
}
