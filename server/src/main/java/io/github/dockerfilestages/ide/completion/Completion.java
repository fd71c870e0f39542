package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.ide.completion.CompletionSite.Kind;
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
    public static List<Proposal> find(StageModel model, int offset, Set<String> officialImages) {
        return CompletionSiteFinder.find(model, offset)
                .map(site -> proposals(model, offset, site, offers(model, site, officialImages)))
                .orElse(List.of());
    }

    /** The same when a blank was typed before the caret: nothing, unless it follows FROM or AS. */
    public static List<Proposal> findBehindBlank(StageModel model, int offset, Set<String> officialImages) {
        return CompletionSiteFinder.find(model, offset)
                        .filter(site -> opensAtBlank(site, wordBefore(model, offset)))
                        .isPresent()
                ? find(model, offset, officialImages)
                : List.of();
    }

    /** What a proposal says, before it is known how it is written. */
    private record Offer(Proposal.Kind kind, String label, String detail, Optional<Integer> stage) {}

    private static boolean opensAtBlank(CompletionSite site, String wordBefore) {
        return site.kind() == Kind.BASE && wordBefore.equalsIgnoreCase("FROM")
                || site.kind() == Kind.ALIAS && wordBefore.equalsIgnoreCase("AS");
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

    private static List<Proposal> proposals(StageModel model, int offset, CompletionSite site, List<Offer> offers) {
        Replacement replacement = Replacement.of(model, site.range(), offset);
        var proposals = new ArrayList<Proposal>(offers.size());
        for (Offer offer : offers) {
            proposals.add(new Proposal(
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

    private static List<Offer> offers(StageModel model, CompletionSite site, Set<String> officialImages) {
        return switch (site.kind()) {
            case FLAG -> List.of(name("--from=", "copy from a stage"));
            case KEY -> List.of(name("from=", "mount from a stage"));
            case ALIAS -> missingNames(model, site, officialImages);
            case BASE, COPY, MOUNT, ONBUILD_COPY, ONBUILD_MOUNT -> stagesAndContexts(model, site);
        };
    }

    private static Offer name(String label, String detail) {
        return new Offer(Proposal.Kind.FLAG, label, detail, Optional.empty());
    }

    private static List<Offer> missingNames(StageModel model, CompletionSite site, Set<String> officialImages) {
        return MissingNames.at(model.table(), site.stage(), officialImages).entrySet().stream()
                .map(missing -> new Offer(
                        Proposal.Kind.NEW_NAME, missing.getKey(), line(model, missing.getValue()), Optional.empty()))
                .toList();
    }

    private static String line(StageModel model, Reference reference) {
        return "named on line " + StageWording.line(model, reference);
    }

    private static List<Offer> stagesAndContexts(StageModel model, CompletionSite site) {
        List<Offer> stages = LegalStages.at(model.table(), site).stream()
                .map(stage -> offer(stage, site.kind()))
                .toList();
        var names = new HashSet<String>();
        stages.forEach(offer -> names.add(StageName.normalized(offer.label())));
        Stream<Offer> contexts = model.parameters().namedContexts().stream()
                .filter(context -> !names.contains(context))
                .sorted()
                .map(context -> new Offer(Proposal.Kind.CONTEXT, context, "build context", Optional.empty()));
        return Stream.concat(stages.stream(), contexts).toList();
    }

    /** A FROM compares as it stands with names in lower case; the others find any spelling. */
    private static Offer offer(Stage stage, Kind site) {
        String declared = stage.alias().map(Word::value).orElseGet(() -> Integer.toString(stage.index()));
        String label = site == Kind.BASE ? stage.name() : declared;
        return new Offer(Proposal.Kind.STAGE, label, StageWording.detail(stage), Optional.of(stage.index()));
    }
}
