package io.github.dockerfilestages.ide.diagnostics;

import static io.github.dockerfilestages.ide.diagnostics.Severity.ERROR;
import static io.github.dockerfilestages.ide.diagnostics.Severity.HINT;
import static io.github.dockerfilestages.ide.diagnostics.Severity.INFORMATION;
import static io.github.dockerfilestages.ide.diagnostics.Severity.WARNING;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All kinds of problems with stage names. A code has the name of BuildKit's rule where there is one, and a name in the
 * same style otherwise; {@code # check=skip=} accepts both.
 */
public enum DiagnosticCode {
    INVALID_STAGE_NAME("InvalidStageName", ERROR, Origin.OURS),
    INVALID_FROM_INSTRUCTION("InvalidFromInstruction", ERROR, Origin.OURS),
    DUPLICATE_STAGE_NAME("DuplicateStageName", WARNING, Origin.BUILDKIT),
    RESERVED_STAGE_NAME("ReservedStageName", WARNING, Origin.BUILDKIT),
    STAGE_NAME_CASING("StageNameCasing", INFORMATION, Origin.BUILDKIT),
    FROM_AS_CASING("FromAsCasing", HINT, Origin.BUILDKIT),
    /** Also reported as an error or as information, depending on how certain it is. */
    UNKNOWN_STAGE("UnknownStage", WARNING, Origin.OURS),
    /** A warning for a FROM, which then builds from something else. */
    FORWARD_STAGE_REFERENCE("ForwardStageReference", ERROR, Origin.OURS),
    CIRCULAR_STAGE_DEPENDENCY("CircularStageDependency", ERROR, Origin.OURS),
    /** A warning where BuildKit gives the number another meaning. */
    INVALID_STAGE_INDEX("InvalidStageIndex", ERROR, Origin.OURS),
    NUMERIC_STAGE_REFERENCE("NumericStageReference", HINT, Origin.OURS),
    NUMERIC_NAME_NOT_INDEX("NumericNameNotIndex", WARNING, Origin.OURS),
    VARIABLE_IN_STAGE_REFERENCE("VariableInStageReference", ERROR, Origin.OURS),
    STAGE_REFERENCE_CASING("StageReferenceCasing", ERROR, Origin.OURS),
    EMPTY_STAGE_REFERENCE("EmptyStageReference", WARNING, Origin.OURS),
    TAGGED_STAGE_NAME("TaggedStageName", WARNING, Origin.OURS),
    SHADOWED_IMAGE_NAME("ShadowedImageName", HINT, Origin.OURS),
    COPY_FROM_PARENT_STAGE("CopyFromParentStage", HINT, Origin.OURS),
    /** Depends on the project, because the builds of a stage are in other files. */
    UNUSED_STAGE("UnusedStage", HINT, Origin.OURS),
    UNDEFINED_ARG_IN_FROM("UndefinedArgInFrom", WARNING, Origin.BUILDKIT),
    INVALID_DEFAULT_ARG_IN_FROM("InvalidDefaultArgInFrom", INFORMATION, Origin.BUILDKIT),
    UNKNOWN_FROM_FLAG("UnknownFromFlag", ERROR, Origin.OURS),
    /** Information where the stage may have the path for reasons that the file does not say. */
    MISSING_SOURCE_PATH("MissingSourcePath", ERROR, Origin.OURS),
    RELATIVE_SOURCE_PATH("RelativeSourcePath", HINT, Origin.OURS),
    /**
     * Depends on the project and is reported in the file that names the target. Only information where a path is a
     * guess.
     */
    UNKNOWN_BUILD_TARGET("UnknownBuildTarget", ERROR, Origin.OURS),
    /**
     * Depends on the project and is reported in the file that passes the argument. An error if the base can be no image
     * either, and only information where a path is a guess.
     */
    UNKNOWN_STAGE_IN_ARGUMENT("UnknownStageInArgument", WARNING, Origin.OURS),
    /** Depends on the project and is reported in the file that names the build. */
    TARGET_OMITTED("TargetOmitted", INFORMATION, Origin.OURS);

    private static final String PAGE =
            "https://github.com/dockerfilestages/dockerfile-stages/blob/main/server/DIAGNOSTICS.md#";
    private static final String BUILDKIT_PAGES = "https://docs.docker.com/reference/build/checks/";
    private static final Map<String, DiagnosticCode> BY_ID =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(DiagnosticCode::id, Function.identity()));

    private enum Origin {
        BUILDKIT,
        OURS
    }

    private final String id;
    private final Severity severity;
    private final Origin origin;

    DiagnosticCode(String id, Severity severity, Origin origin) {
        this.id = id;
        this.severity = severity;
        this.origin = origin;
    }

    /** The code with this name, as users know it. */
    public static Optional<DiagnosticCode> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The name that users see, choose severities for and skip. */
    public String id() {
        return id;
    }

    /** The default severity; a finding that is more or less certain than most may have another. */
    public Severity severity() {
        return severity;
    }

    /** Whether BuildKit has this rule too. */
    public boolean isOfBuildKit() {
        return origin == Origin.BUILDKIT;
    }

    /** Whether BuildKit checks all names together, so that a comment above one FROM does not silence the rule. */
    public boolean isSilencedFileWideOnly() {
        return this == DUPLICATE_STAGE_NAME || this == RESERVED_STAGE_NAME;
    }

    /** Whether the reported code has no effect, so that an editor may fade it out. */
    public boolean isUnnecessary() {
        return this == UNUSED_STAGE;
    }

    /** The address of the page that explains the rule. */
    public String href() {
        return isOfBuildKit() ? BUILDKIT_PAGES + kebab(id) + "/" : PAGE + id.toLowerCase(Locale.ROOT);
    }

    private static String kebab(String camel) {
        var kebab = new StringBuilder();
        for (int at = 0; at < camel.length(); at++) {
            char c = camel.charAt(at);
            boolean startsWord = at > 0 && Character.isUpperCase(c) && Character.isLowerCase(camel.charAt(at - 1));
            kebab.append(startsWord ? "-" : "").append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }
}
