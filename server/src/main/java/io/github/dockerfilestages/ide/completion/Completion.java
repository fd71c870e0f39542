package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.ide.completion.CompletionPosition.CompletionPositionKind;
import io.github.dockerfilestages.ide.editing.Replacement;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.StageId;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Completion in a Dockerfile: the stages that are legal at the cursor, nearest first, then the named contexts; after AS
 * the missing names; in a path of a stage the known paths ({@link PathCompletion}). In a build file: see
 * {@link TargetCompletion}. Nothing in comments, heredocs and shell text.
 */
public final class Completion {
    private final ProjectDockerfile dockerfile;
    private final StageModel model;
    private final int offset;
    private final Set<String> officialImages;

    private Completion(ProjectDockerfile dockerfile, int fileOffset, Set<String> officialImages) {
        this.dockerfile = dockerfile;
        this.model = dockerfile.model();
        this.offset = dockerfile.toText(fileOffset);
        this.officialImages = officialImages;
    }

    /** Why proposals are wanted. */
    public enum CompletionTrigger {
        /** The user asked for them, or has typed a part of a word. */
        WORD,
        /**
         * The user typed a blank, which may be an indentation: in a Dockerfile there are proposals only if it follows
         * FROM or AS; in a build file no key is proposed.
         */
        BLANK,
        /** The user typed a slash, which is in many values: only paths of stages are proposed. */
        SLASH
    }

    /**
     * The proposals at a cursor.
     *
     * @param officialImages words that mean an image although no stage has the name
     */
    public static List<CompletionProposal> find(
            FilePosition cursor, CompletionTrigger trigger, Set<String> officialImages) {
        return cursor.dockerfile()
                .map(around -> new Completion(around, cursor.offset(), officialImages).proposals(trigger))
                .orElseGet(() -> inBuildFile(cursor, trigger));
    }

    private static List<CompletionProposal> inBuildFile(FilePosition cursor, CompletionTrigger trigger) {
        List<CompletionProposal> all = cursor.buildFile()
                .filter(file -> trigger != CompletionTrigger.SLASH)
                .map(file -> TargetCompletion.find(cursor.project(), file, cursor.offset()))
                .orElse(List.of());
        return trigger == CompletionTrigger.WORD
                ? all
                : all.stream()
                        .filter(proposal -> proposal.kind() != CompletionProposal.ProposalKind.FLAG)
                        .toList();
    }

    private List<CompletionProposal> proposals(CompletionTrigger trigger) {
        return switch (trigger) {
            case WORD -> {
                List<CompletionProposal> names = proposals();
                yield names.isEmpty() ? PathCompletion.find(dockerfile, offset) : names;
            }
            case BLANK -> proposalsAfterBlank();
            case SLASH -> PathCompletion.find(dockerfile, offset);
        };
    }

    private List<CompletionProposal> proposals() {
        return CompletionPositionFinder.find(model, offset).map(this::proposals).orElse(List.of());
    }

    private List<CompletionProposal> proposalsAfterBlank() {
        return CompletionPositionFinder.find(model, offset)
                .filter(position -> opensAtBlank(position, wordBefore()))
                .map(this::proposals)
                .orElse(List.of());
    }

    /** The content of a proposal before its edit is known. */
    private record ProposedName(
            CompletionProposal.ProposalKind kind, String label, String detail, Optional<Integer> stage) {}

    private static boolean opensAtBlank(CompletionPosition position, String wordBefore) {
        return position.kind() == CompletionPositionKind.BASE && wordBefore.equalsIgnoreCase("FROM")
                || position.kind() == CompletionPositionKind.ALIAS && wordBefore.equalsIgnoreCase("AS");
    }

    /** The last word before the cursor on its line. */
    private String wordBefore() {
        int lineStart = model.text().line(model.text().lineAt(offset)).start();
        String before = Blanks.stripTrailing(model.text().slice(new TextRange(lineStart, offset)));
        int start = before.length();
        while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
            start--;
        }
        return before.substring(start);
    }

    private List<CompletionProposal> proposals(CompletionPosition position) {
        Replacement replacement = Replacement.of(model, position.range(), offset);
        var proposals = new ArrayList<CompletionProposal>();
        for (ProposedName name : names(position)) {
            proposals.add(new CompletionProposal(
                            name.kind(),
                            name.label(),
                            name.detail(),
                            name.stage().map(index -> new StageId(dockerfile.id(), index)),
                            replacement.edit(name.label()),
                            replacement.removals(),
                            CompletionProposal.sortText(proposals.size()),
                            replacement.filterText(name.label()))
                    .in(dockerfile));
        }
        return List.copyOf(proposals);
    }

    private List<ProposedName> names(CompletionPosition position) {
        return switch (position.kind()) {
            case FLAG -> List.of(name("--from=", "copy from a stage"));
            case KEY -> List.of(name("from=", "mount from a stage"));
            case ALIAS -> missingNames(position);
            case BASE, COPY, MOUNT, ONBUILD_COPY, ONBUILD_MOUNT -> stagesAndContexts(position);
        };
    }

    private static ProposedName name(String label, String detail) {
        return new ProposedName(CompletionProposal.ProposalKind.FLAG, label, detail, Optional.empty());
    }

    private List<ProposedName> missingNames(CompletionPosition position) {
        return MissingNames.at(model.table(), position.stage(), officialImages).entrySet().stream()
                .map(missing -> new ProposedName(
                        CompletionProposal.ProposalKind.NEW_NAME,
                        missing.getKey(),
                        line(missing.getValue()),
                        Optional.empty()))
                .toList();
    }

    private String line(Reference reference) {
        return "named on line " + StageWording.line(model, reference);
    }

    private List<ProposedName> stagesAndContexts(CompletionPosition position) {
        List<ProposedName> stages = LegalStages.at(model.table(), position).stream()
                .map(stage -> name(stage, position.kind()))
                .toList();
        var names = new HashSet<String>();
        stages.forEach(stage -> names.add(StageName.normalized(stage.label())));
        Stream<ProposedName> contexts = model.parameters().namedContexts().stream()
                .filter(context -> !names.contains(context))
                .sorted()
                .map(context -> new ProposedName(
                        CompletionProposal.ProposalKind.CONTEXT, context, "build context", Optional.empty()));
        return Stream.concat(stages.stream(), contexts).toList();
    }

    /** FROM compares its text with lowercase names, so it needs the lowercase name; COPY and mounts ignore case. */
    private static ProposedName name(Stage stage, CompletionPositionKind position) {
        String declared = stage.alias().map(Word::value).orElseGet(() -> Integer.toString(stage.index()));
        String label = position == CompletionPositionKind.BASE ? stage.name() : declared;
        return new ProposedName(
                CompletionProposal.ProposalKind.STAGE, label, StageWording.detail(stage), Optional.of(stage.index()));
    }
}
