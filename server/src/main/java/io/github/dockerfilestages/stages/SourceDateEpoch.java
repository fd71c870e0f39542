package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import java.util.List;
import java.util.Optional;

/** The argument {@code SOURCE_DATE_EPOCH}: a time, or the stage whose download has it ({@code epoch.go} of dockerfile2llb). */
public final class SourceDateEpoch {
    static final String NAME = "SOURCE_DATE_EPOCH";

    private SourceDateEpoch() {}

    /**
     * Whether BuildKit goes on after it: it stops at a value that is no time, no context and no stage, and at a stage that
     * is more than {@code FROM scratch} with a download.
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

    /** As far as a table shows it, which has no instruction that concerns no stage. */
    private static boolean isDownload(Stage stage, StageTable table) {
        int next = stage.index() + 1;
        int end = next < table.stages().size()
                ? table.stage(next).instruction()
                : table.instructions().size();
        List<StageInstruction> instructions = table.instructions().subList(stage.instruction() + 1, end);
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
