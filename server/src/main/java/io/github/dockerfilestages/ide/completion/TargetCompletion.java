package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.symbols.TargetOccurrence;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.Role;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Completion in a build file: the stages of its Dockerfile in their order where a target is named, the other builds
 * where the source of a named context is, and the key {@code target} where a build has none.
 */
final class TargetCompletion {
    private TargetCompletion() {}

    /** Empty where a variable gives the name. Where no stage is named, offers the key for it or nothing. */
    static List<CompletionProposal> find(Project project, ProjectBuildFile file, int offset) {
        Optional<TargetOccurrence> occurrence = TargetOccurrence.at(project, file.path(), offset);
        List<CompletionProposal> contexts =
                occurrence.isEmpty() ? ContextCompletion.find(project, file, offset) : List.of();
        if (!contexts.isEmpty()) {
            return contexts;
        }
        if (occurrence.isEmpty()) {
            return TargetKey.find(project, file, offset).stream().toList();
        }
        return occurrence
                .filter(free -> isFree(free, file.text()))
                .map(free -> proposals(project, free, file.text()))
                .orElse(List.of());
    }

    /** Whether the value can be replaced; editors do not replace text that spans several lines. */
    private static boolean isFree(TargetOccurrence occurrence, SourceText text) {
        TextRange range = occurrence.range();
        return occurrence.value().isKnown()
                && !occurrence.value().isComposed()
                && occurrence.targets().stream().allMatch(target -> target.role() != Role.CONTEXT)
                && text.lineAt(range.start()) == text.lineAt(range.end());
    }

    private static List<CompletionProposal> proposals(Project project, TargetOccurrence occurrence, SourceText text) {
        var proposals = new ArrayList<CompletionProposal>();
        Set<String> names = new HashSet<>();
        dockerfiles(project, occurrence).forEach(dockerfile -> {
            for (Stage stage : dockerfile.model().table().stages()) {
                if (canBeBuilt(stage, dockerfile) && names.add(stage.name())) {
                    var named = new StageSymbol(dockerfile, stage);
                    proposals.add(proposal(named, occurrence, text, proposals.size()));
                }
            }
        });
        return List.copyOf(proposals);
    }

    private static Stream<ProjectDockerfile> dockerfiles(Project project, TargetOccurrence occurrence) {
        return occurrence.targets().stream()
                .map(BuildTarget::dockerfile)
                .distinct()
                .flatMap(id -> project.dockerfile(id).stream());
    }

    /** If several stages have one name, the last one is built. */
    private static boolean canBeBuilt(Stage stage, ProjectDockerfile dockerfile) {
        return stage.isNamed()
                && StageName.problem(stage.name()).isEmpty()
                && dockerfile
                        .model()
                        .table()
                        .lastNamed(stage.name())
                        .filter(stage::equals)
                        .isPresent();
    }

    private static CompletionProposal proposal(
            StageSymbol symbol, TargetOccurrence occurrence, SourceText text, int position) {
        String name = symbol.stage().alias().map(Word::value).orElseThrow();
        TextRange range = occurrence.range();
        return new CompletionProposal(
                CompletionProposal.ProposalKind.STAGE,
                name,
                StageWording.detail(symbol.stage()),
                Optional.of(symbol.id()),
                new TextEdit(range, range.isEmpty() ? written(occurrence.kind(), name, range.start(), text) : name),
                List.of(),
                CompletionProposal.sortText(position),
                Optional.empty());
    }

    /** The name as the format needs it where nothing is written yet, with quotes and blanks. */
    private static String written(Build.BuildKind kind, String name, int offset, SourceText text) {
        char before = offset > 0 ? text.content().charAt(offset - 1) : ' ';
        char after = offset < text.length() ? text.content().charAt(offset) : ' ';
        boolean needsQuotes = kind == Build.BuildKind.BAKE && before != '"';
        // YAML needs a blank after a colon, and a command needs one before its context.
        String start = before == ':' || needsQuotes && before == '=' ? " " : "";
        String end = after == '.' || after == '/' ? " " : "";
        return start + (needsQuotes ? '"' + name + '"' : name) + end;
    }
}
