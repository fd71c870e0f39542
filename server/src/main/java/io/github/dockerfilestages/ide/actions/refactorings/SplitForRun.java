package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FreshName;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.ide.proof.FlattenedBuilds;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Splits the last stage into one that builds and one that runs what was built: the second starts from an image again, and
 * copies from the first what its instructions and commands name. The rest of the image's configuration stays as it is.
 *
 * <p>The result is another image, which lacks everything else that the first part made: that is its purpose, and the
 * title says what it assumes. It starts from the same image, which the user replaces by a smaller one.
 */
public final class SplitForRun {
    private static final int MOST_PATHS = 3;

    /** Instructions that make files. */
    private static final Set<Keyword> WORK = EnumSet.of(Keyword.RUN, Keyword.COPY, Keyword.ADD);

    /** Instructions that make the folders that they name. */
    private static final Set<Keyword> FOLDERS = EnumSet.of(Keyword.WORKDIR, Keyword.VOLUME);

    /** Ends the name of a user: its group may follow. */
    private static final Pattern WORD_END = Pattern.compile("[:\\s]");

    private SplitForRun() {}

    public static Optional<ProposedChange> find(ActionRequest request) {
        StageModel model = request.model();
        int element = request.lastElement();
        int last = request.table().stages().size() - 1;
        return element < 0
                        || !(model.dockerfile().element(element) instanceof Instruction instruction)
                        || !WORK.contains(instruction.keyword())
                ? Optional.empty()
                : model.stageAt(model.dockerfile().start(element))
                        .filter(stage -> stage.index() == last && stage.base().isPresent())
                        .map(stage -> new DividedStage(model, stage, element))
                        .filter(divided -> !divided.rest().isEmpty() && isBuilding(divided))
                        .flatMap(divided -> proposal(request, divided));
    }

    /** Whether there is a command whose traces need not be in the second part. */
    private static boolean isBuilding(DividedStage divided) {
        return divided.moved().stream().anyMatch(element -> keyword(divided.model(), element) == Keyword.RUN);
    }

    private static Optional<ProposedChange> proposal(ActionRequest request, DividedStage divided) {
        StageModel model = divided.model();
        int from = model.elementOf(divided.stage().instruction());
        List<Integer> kept = kept(divided);
        Stream<String> texts = Stream.concat(kept.stream(), divided.rest().stream())
                .filter(element -> !FOLDERS.contains(keyword(model, element)))
                .map(element -> model.dockerfile().line(element).text());
        List<String> paths = NeededPaths.of(
                request.about().diagnosis().paths(), divided.stage().index(), divided.last() - from, texts);
        String name = FreshName.like(model, "build");
        return paths.isEmpty()
                ? Optional.empty()
                : divided.named(name)
                        .map(naming -> change(request, divided, naming, name, paths))
                        .map(change -> new ProposedChange(
                                change,
                                refusal(divided, kept).or(() -> DividedStage.filtered(request, divided.stage()))));
    }

    private static Change change(
            ActionRequest request, DividedStage divided, TextEdit naming, String name, List<String> paths) {
        StageModel model = divided.model();
        Stage stage = divided.stage();
        String end = model.text().lineEnd();
        String keyword = new StageBlock(model, stage).keyword("COPY");
        List<Integer> repeated = repeated(divided, request.builds());
        var lines = new ArrayList<String>(List.of(from(divided)));
        repeated.forEach(element -> lines.add(InstructionComments.repeated(model, element)));
        paths.forEach(path -> lines.add(keyword + " --from=" + name + " " + path + " " + path));
        int arguments = (int)
                repeated.stream().filter(element -> isArgument(model, element)).count();
        List<TextEdit> edits = divided.edits(naming, end, String.join(end, lines) + end);
        return Change.of(title(name, paths), edits)
                .with(StageOrder.extracted(Set.of(stage.index()), arguments + paths.size()), model)
                .rebuilding(Set.of(stage.index()));
    }

    private static String title(String name, List<String> paths) {
        String all = String.join(", ", paths.stream().limit(MOST_PATHS).toList());
        int more = paths.size() - MOST_PATHS;
        return "Split into build stage '" + name + "' and a run stage that needs only " + all
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** The FROM of the stage, with its flags and its name, and the comments for tools above it. */
    private static String from(DividedStage divided) {
        StageModel model = divided.model();
        Stage stage = divided.stage();
        int image = model.absolute(
                        stage.instruction(), stage.base().orElseThrow().word().range())
                .end();
        String from = InstructionComments.forTools(model, model.elementOf(stage.instruction()))
                + model.text()
                        .slice(new TextRange(
                                model.keywordRange(stage.instruction()).start(), image));
        return stage.alias()
                .map(word -> from + " " + new StageBlock(model, stage).keyword("AS") + " " + word.value())
                .orElse(from);
    }

    /** The instructions of the first part that configure the image, with the ARGs that these and the rest read. */
    private static List<Integer> repeated(DividedStage divided, FlattenedBuilds builds) {
        StageModel model = divided.model();
        List<Integer> kept = kept(divided);
        var repeated = new ArrayList<Integer>(divided.rest());
        for (int at = kept.size() - 1; at >= 0; at--) {
            int element = kept.get(at);
            boolean isRead = repeated.stream().anyMatch(later -> builds.reads(later, declared(model, element)));
            if (!isArgument(model, element) || isRead) {
                repeated.add(element);
            }
        }
        return kept.stream().filter(Set.copyOf(repeated)::contains).toList();
    }

    private static Set<String> declared(StageModel model, int element) {
        return ((Instruction) model.dockerfile().element(element))
                .statement().arguments().stream()
                        .map(word -> word.value().split("=", 2)[0])
                        .collect(Collectors.toSet());
    }

    private static List<Integer> kept(DividedStage divided) {
        StageModel model = divided.model();
        return divided.moved().stream()
                .filter(element -> !WORK.contains(keyword(model, element)))
                .toList();
    }

    private static boolean isArgument(StageModel model, int element) {
        return keyword(model, element) == Keyword.ARG;
    }

    private static Keyword keyword(StageModel model, int element) {
        return ((Instruction) model.dockerfile().element(element)).keyword();
    }

    /**
     * Why the second part cannot do without the first: it needs a user or a shell that a command makes, or concerns other
     * builds.
     */
    private static Optional<String> refusal(DividedStage divided, List<Integer> kept) {
        StageModel model = divided.model();
        return Stream.concat(kept.stream(), divided.rest().stream())
                .flatMap(element -> missing(divided, element).stream())
                .findFirst()
                .or(() -> kept.stream()
                        .filter(element -> keyword(model, element) == Keyword.ONBUILD
                                || keyword(model, element) == Keyword.UNKNOWN)
                        .findFirst()
                        .map(element -> "Line " + divided.line(element) + " cannot be in both stages."));
    }

    /** What an instruction needs that only the build stage has. */
    private static Optional<String> missing(DividedStage divided, int element) {
        StageModel model = divided.model();
        return switch (keyword(model, element)) {
            case USER ->
                madeOnLine(divided, firstWord(model, element))
                        .map(line -> "The run stage would lack the user of line " + divided.line(element) + line);
            case SHELL ->
                model.dockerfile().line(element).strings().stream()
                        .flatMap(words -> words.stream().limit(1))
                        .flatMap(program -> madeOnLine(divided, StagePath.name(program.value())).stream())
                        .findFirst()
                        .map(line -> "The run stage would lack the shell of line " + divided.line(element) + line);
            default -> Optional.empty();
        };
    }

    private static String firstWord(StageModel model, int element) {
        return WORD_END.split(Blanks.strip(model.dockerfile().line(element).text()), 2)[0];
    }

    /** The end of a sentence that says which command of the first part names a user or a program, and so may make it. */
    private static Optional<String> madeOnLine(DividedStage divided, String word) {
        StageModel model = divided.model();
        if (word.indexOf('$') >= 0) {
            return Optional.of(", which is a variable.");
        }
        var named = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
        return divided.moved().stream()
                .filter(above -> keyword(model, above) == Keyword.RUN)
                .filter(above -> named.matcher(model.text().slice(model.instructionRange(above)))
                        .find())
                .findFirst()
                .map(above -> ", which line " + divided.line(above) + " may create.");
    }
}
