package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.ide.completion.CompletionPosition.CompletionPositionKind;
import io.github.dockerfilestages.ide.symbols.Replacement;
import io.github.dockerfilestages.ide.symbols.StageWording;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Completion: the stages that are legal at a caret, nearest first, then the named contexts; behind AS the names that
 * are missing. Nothing in comments, heredocs and shell text.
 */
public final class Completion {
    private static final int SORT_BASE = 1_000_000;

    private Completion() {}

    /**
     * What can be chosen at a caret.
     *
     * @param officialImages words that mean an image though no stage has the name
     */
    public static List<CompletionProposal> find(StageModel model, int offset, Set<String> officialImages) {
        return CompletionPositionFinder.find(model, offset)
                .map(site -> proposals(model, offset, site, offers(model, site, officialImages)))
                .orElse(List.of());
    }

    /** The same when a blank was typed before the caret: nothing, unless it follows FROM or AS. */
    public static List<CompletionProposal> findBehindBlank(StageModel model, int offset, Set<String> officialImages) {
        return CompletionPositionFinder.find(model, offset)
                        .filter(site -> opensAtBlank(site, wordBefore(model, offset)))
                        .isPresent()
                ? find(model, offset, officialImages)
                : List.of();
    }

    /** What a proposal says, before it is known how it is written. */
    private record ProposedName(
            CompletionProposal.ProposalKind kind, String label, String detail, Optional<Integer> stage) {}

    private static boolean opensAtBlank(CompletionPosition site, String wordBefore) {
        return site.kind() == CompletionPositionKind.BASE && wordBefore.equalsIgnoreCase("FROM")
                || site.kind() == CompletionPositionKind.ALIAS && wordBefore.equalsIgnoreCase("AS");
    }

    /** The last word on the caret's line before the caret. */
    private static String wordBefore(StageModel model, int offset) {
        int lineStart = model.text().line(model.text().lineAt(offset)).start();
        String before = model.text().slice(new TextRange(lineStart, offset)).stripTrailing();
        int start = before.length();
        while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
            start--;
        }
        return before.substring(start);
    }

    private static List<CompletionProposal> proposals(
            StageModel model, int offset, CompletionPosition site, List<ProposedName> offers) {
        Replacement replacement = Replacement.of(model, site.range(), offset);
        var proposals = new ArrayList<CompletionProposal>(offers.size());
        for (ProposedName offer : offers) {
            proposals.add(new CompletionProposal(
                    offer.kind(),
                    offer.label(),
                    offer.detail(),
                    offer.stage(),
                    replacement.edit(offer.label()),
                    replacement.removals(),
                    Integer.toString(SORT_BASE + proposals.size()),
                    replacement.filterText(offer.label())));
        }
        return List.copyOf(proposals);
    }

    private static List<ProposedName> offers(StageModel model, CompletionPosition site, Set<String> officialImages) {
        return switch (site.kind()) {
            case FLAG -> List.of(name("--from=", "copy from a stage"));
            case KEY -> List.of(name("from=", "mount from a stage"));
            case ALIAS -> missingNames(model, site, officialImages);
            case BASE, COPY, MOUNT, ONBUILD_COPY, ONBUILD_MOUNT -> stagesAndContexts(model, site);
        };
    }

    private static ProposedName name(String label, String detail) {
        return new ProposedName(CompletionProposal.ProposalKind.FLAG, label, detail, Optional.empty());
    }

    private static List<ProposedName> missingNames(
            StageModel model, CompletionPosition site, Set<String> officialImages) {
        return MissingNames.at(model.table(), site.stage(), officialImages).entrySet().stream()
                .map(missing -> new ProposedName(
                        CompletionProposal.ProposalKind.NEW_NAME,
                        missing.getKey(),
                        line(model, missing.getValue()),
                        Optional.empty()))
                .toList();
    }

    private static String line(StageModel model, Reference reference) {
        return "named on line " + StageWording.line(model, reference);
    }

    private static List<ProposedName> stagesAndContexts(StageModel model, CompletionPosition site) {
        List<ProposedName> stages = LegalStages.at(model.table(), site).stream()
                .map(stage -> offer(stage, site.kind()))
                .toList();
        var names = new HashSet<String>();
        stages.forEach(offer -> names.add(StageName.normalized(offer.label())));
        Stream<ProposedName> contexts = model.parameters().namedContexts().stream()
                .filter(context -> !names.contains(context))
                .sorted()
                .map(context -> new ProposedName(
                        CompletionProposal.ProposalKind.CONTEXT, context, "build context", Optional.empty()));
        return Stream.concat(stages.stream(), contexts).toList();
    }

    /** A FROM compares as it stands with names in lower case; the others find any spelling. */
    private static ProposedName offer(Stage stage, CompletionPositionKind site) {
        String declared = stage.alias().map(Word::value).orElseGet(() -> Integer.toString(stage.index()));
        String label = site == CompletionPositionKind.BASE ? stage.name() : declared;
        return new ProposedName(
                CompletionProposal.ProposalKind.STAGE, label, StageWording.detail(stage), Optional.of(stage.index()));
    }
}
