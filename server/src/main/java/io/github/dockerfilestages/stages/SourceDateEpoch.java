package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import java.util.List;
import java.util.Optional;

/**
 * The argument {@code SOURCE_DATE_EPOCH}: a time, or a stage whose downloaded file has that time ({@code epoch.go} of
 * dockerfile2llb).
 */
public final class SourceDateEpoch {
    private static final String NAME = ArgumentReferences.EPOCH;

    private SourceDateEpoch() {}

    /**
     * Whether BuildKit accepts the argument. It stops at a value that is neither a time nor a context nor a stage, and
     * at a stage that contains more than {@code FROM scratch} and a download.
     */
    public static boolean isReadable(StageTable table) {
        String value = table.parameters()
                .buildArguments()
                .getOrDefault(NAME, table.arguments().values().getOrDefault(NAME, ""));
        if (value.isEmpty()
                || value.equals("context")
                || StageIndex.parse(value).isPresent()) {
            return true;
        }
        Optional<Stage> source = table.stages().stream()
                .filter(stage -> stage.isNamed() && stage.name().equalsIgnoreCase(value))
                .findFirst();
        return table.parameters().namedContexts().contains(value)
                || source.filter(stage -> isDownload(stage, table)).isPresent();
    }

    /**
     * Whether a stage only downloads, judged by its instructions in the table, which lacks those that do not concern
     * stages.
     */
    private static boolean isDownload(Stage stage, StageTable table) {
        List<StageInstruction> instructions = table.instructions().subList(stage.instruction() + 1, table.endOf(stage));
        return stage.base()
                        .filter(base -> base.expansion().text().equals("scratch"))
                        .isPresent()
                && instructions.stream().allMatch(SourceDateEpoch::isAllowed);
    }

    private static boolean isAllowed(StageInstruction instruction) {
        Keyword keyword = instruction.statement().keyword();
        return keyword == Keyword.ARG || keyword == Keyword.ADD;
    }
}
