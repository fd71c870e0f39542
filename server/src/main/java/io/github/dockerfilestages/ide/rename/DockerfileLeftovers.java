package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.rename.Leftovers.Leftover;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BaseSelection.SelectingValue;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.stages.Resolution.ResolutionKind;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.dockerfile.words.LowerCase;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import io.github.dockerfilestages.text.Matches;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places that a rename of a stage does not edit because of how its Dockerfile names it: a default that no FROM reads,
 * a name in another case, a base or a source that other values can make the name, a comment.
 */
record DockerfileLeftovers(Project project, ProjectDockerfile dockerfile, Stage stage) {
    private static final Pattern COMMENT = Pattern.compile("^[ \\t]*+#.*+$", Pattern.MULTILINE);

    /** What stands around the name of a stage in a comment; for prose with a word such as "build", it is not enough. */
    private static final List<String> IN_COMMENTS = List.of(
            // What stands after --target is a mention already.
            "(?<!--target[= ])[\"'`]NAME[\"'`]",
            "(?<!--)\\b(?:stage|target)[ \\t]*+[:=-][ \\t]*+NAME(?=[^\\w\\n]*+$|[ \\t]*+[^\\w\\s.])",
            "\\bstage[ \\t]++\\d++[ \\t]*+[:=-][ \\t]*+NAME(?=[^\\w\\n]*+$)",
            "\\bfrom=NAME",
            "#[ \\t]*+FROM[ \\t]++(?:--\\S++[ \\t]++)*+NAME(?=[ \\t]++AS[ \\t]|[ \\t]*+$)",
            "#[ \\t]*+FROM[ \\t].*[ \\t]AS[ \\t]++NAME(?=[ \\t]*+$)");

    /** Those places, in no order. */
    Stream<Leftover> find(String newName) {
        return Stream.of(late(), rejected(), selectable(newName), sources(), comments())
                .flatMap(found -> found);
    }

    private Stream<Leftover> late() {
        return LateDefaults.of(dockerfile.model(), stage)
                .map(range ->
                        inside(range, "the ARG is declared after the first FROM, so that no FROM knows this default"));
    }

    /** A FROM with the name in another case, which BuildKit rejects. */
    private Stream<Leftover> rejected() {
        StageModel model = dockerfile.model();
        return model.table().references().stream()
                .filter(reference -> reference.resolution().kind() == ResolutionKind.INVALID)
                .filter(reference ->
                        model.table().meantBy(reference).filter(stage::equals).isPresent())
                .map(reference -> inside(
                        model.range(reference),
                        "a FROM needs the name in lowercase, so that this one does not mean the stage"));
    }

    /** A FROM that its defaults make an image, but that a build can make the name of the stage. */
    private Stream<Leftover> selectable(String newName) {
        StageModel model = dockerfile.model();
        Set<String> names = new LinkedHashSet<>(List.of(stage.name(), StageName.normalized(newName)));
        return RenameRules.selectable(model, stage, names, CompletedBases.of(project, dockerfile, stage))
                .map(base -> inside(model.range(base), RenameWording.selection(model, base)))
                .map(found -> new Leftover(found.file(), found.range(), found.text(), false, found.reason()));
    }

    /** The values of build arguments in {@code --from}, where BuildKit rejects a variable and other builders replace it. */
    private Stream<Leftover> sources() {
        StageModel model = dockerfile.model();
        return model.table().references().stream()
                .filter(reference -> reference.resolution().problem() == ReferenceProblem.EXPANSION)
                .flatMap(reference ->
                        ShellWordReader.parse(
                                        reference.value(), model.table().head().escape())
                                .soleVariable()
                                .stream()
                                .flatMap(variable -> sources(reference, variable.name())));
    }

    private Stream<Leftover> sources(Reference reference, String argument) {
        String reason = "with this value, a builder that replaces variables there reads "
                + RenameWording.describe(dockerfile.model(), reference) + " as the stage";
        Stream<Leftover> passed = project.use(dockerfile.id()).arguments().stream()
                .filter(known -> known.name().equals(argument))
                .flatMap(known -> known.value().stream()
                        .filter(value -> !value.isKnown()
                                || StageName.normalized(value.text()).equals(stage.name()))
                        .map(value -> source(known.file(), value, reason)));
        Stream<Leftover> words =
                project.passedValues().wordsFor(new SelectingValue(argument, stage.name()), dockerfile.path()).stream()
                        .map(word -> new Leftover(
                                word.file(), word.range(), word.mention().name(), true, reason));
        return Stream.concat(passed, words);
    }

    /** {@code # Stage: build}, and instructions that are commented out. */
    private Stream<Leftover> comments() {
        String content = dockerfile.model().text().content();
        if (!LowerCase.of(content).contains(stage.name())) {
            return Stream.empty();
        }
        String name = "(" + Pattern.quote(stage.name()) + ")(?![\\w-]|\\.\\w)";
        List<Pattern> patterns = IN_COMMENTS.stream()
                .map(around ->
                        Pattern.compile(around.replace("NAME", name), Pattern.CASE_INSENSITIVE | Pattern.MULTILINE))
                .toList();
        return Matches.of(COMMENT.matcher(content))
                .flatMap(comment -> patterns.stream()
                        .map(pattern -> pattern.matcher(content).region(comment.start(), comment.end()))
                        .flatMap(Matches::of)
                        .map(found -> new TextRange(found.start(1), found.end(1))))
                .distinct()
                .map(range -> inside(range, "a comment names the stage"));
    }

    private Leftover source(FilePath file, Value value, String reason) {
        SourceText text = project.text(file).orElseThrow();
        return new Leftover(
                file,
                PositionRange.of(text, value.range()),
                text.slice(value.range()),
                value.isKnown() && !value.isComposed(),
                reason);
    }

    private Leftover inside(TextRange range, String reason) {
        SourceText text = FileLocation.textFor(project, dockerfile);
        TextRange placed = dockerfile.toFile(range);
        return new Leftover(dockerfile.path(), PositionRange.of(text, placed), text.slice(placed), true, reason);
    }
}
