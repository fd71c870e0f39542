package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.completion.Completion;
import io.github.dockerfilestages.ide.completion.Completion.CompletionTrigger;
import io.github.dockerfilestages.ide.completion.CompletionProposal;
import io.github.dockerfilestages.ide.hover.HoverRenderer;
import io.github.dockerfilestages.ide.hover.StageHover;
import io.github.dockerfilestages.ide.symbols.StageId;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.web.Answers.CompletionData;
import io.github.dockerfilestages.web.Answers.CompletionItem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Completion items, and their documentation. */
record CompletionAnswers(Asked asked) {

    List<CompletionItem> complete(Position position, String typed) {
        CompletionTrigger trigger = switch (typed) {
            case " " -> CompletionTrigger.BLANK;
            case "/" -> CompletionTrigger.SLASH;
            default -> CompletionTrigger.WORD;
        };
        return Completion.find(
                        asked.cursor(position), trigger, asked.file().settings().officialImageNames())
                .stream()
                .map(this::item)
                .toList();
    }

    private CompletionItem item(CompletionProposal proposal) {
        return new CompletionItem(
                proposal.label(),
                kind(proposal.kind()),
                proposal.detail(),
                proposal.sortText(),
                proposal.filterText(),
                Places.edit(asked.text(), proposal.edit()),
                proposal.removals().stream()
                        .map(removal -> Places.edit(asked.text(), removal))
                        .toList(),
                proposal.stage().map(this::data));
    }

    private CompletionData data(StageId stage) {
        OptionalInt build = stage.dockerfile().inline();
        return new CompletionData(
                asked.places().uri(stage.dockerfile().file()),
                build.isPresent() ? Optional.of(build.getAsInt()) : Optional.empty(),
                stage.index());
    }

    static Optional<String> documentation(Places places, FilePath file, CompletionData data) {
        Project project = places.snapshot().project();
        OptionalInt build = data.build().map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return project.dockerfile(new DockerfileId(file, build))
                .flatMap(dockerfile -> StageHover.find(project, dockerfile, data.stage()))
                .map(content -> HoverRenderer.markdown(content, places::link));
    }

    /** The protocol's numbers: class, folder, text, property, file. */
    private static int kind(CompletionProposal.ProposalKind kind) {
        return switch (kind) {
            case STAGE -> 7;
            case CONTEXT, FOLDER -> 19;
            case NEW_NAME -> 1;
            case FLAG -> 10;
            case FILE -> 17;
        };
    }
}
