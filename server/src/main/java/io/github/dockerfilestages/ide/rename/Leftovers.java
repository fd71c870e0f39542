package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.words.ComparedWord;
import io.github.dockerfilestages.buildfiles.words.ValueWords;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.wording.Bounded;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.project.NameTemplate;
import io.github.dockerfilestages.project.OtherUse;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.ComputedTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.LostTarget;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile.Mentioned;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.Matches;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places that may name a stage and that a rename of it does not edit: what a build computes, and words after
 * {@code target} or {@code stage} that no build explains. The user looks at them.
 */
public final class Leftovers {
    private static final Order<Leftover> ORDER = Order.by(Leftover::file)
            .thenByInt(leftover -> leftover.range().start().line())
            .thenByInt(leftover -> leftover.range().start().character());

    private static final String OTHER_NAME = "the build gets another name";

    private Leftovers() {}

    /**
     * One of these places.
     *
     * @param text what stands there
     * @param isName whether that is the name of the stage; if not, it is computed
     * @param reason why it is not edited: a clause
     */
    public record Leftover(FilePath file, PositionRange range, String text, boolean isName, String reason) {}

    /**
     * Those of a stage, in the order of the files and of their texts, each place once.
     *
     * @param inDockerfile those for which the Dockerfile is the reason
     * @param targets the edits of build files: what they edit is not left
     */
    static List<Leftover> of(
            Project project,
            ProjectDockerfile dockerfile,
            Stage stage,
            Stream<Leftover> inDockerfile,
            TargetEdits targets) {
        var ordered = new TreeSet<>(ORDER);
        Map<FilePath, Set<TextRange>> edited = targets.edits().stream()
                .collect(Collectors.groupingBy(
                        FileEdit::file, Collectors.mapping(edit -> edit.edit().range(), Collectors.toSet())));
        targets.left().forEach(target -> ordered.add(leftover(project, target, "is composed of several parts")));
        Stream.of(
                        inDockerfile,
                        computed(project, dockerfile, target -> mayMean(project, target, dockerfile, stage)),
                        composed(project, dockerfile, stage),
                        lost(project, stage),
                        lostArguments(project, dockerfile, stage),
                        mentions(project, dockerfile, stage),
                        values(project, dockerfile, stage),
                        unknownSources(project, dockerfile),
                        arguments(project, dockerfile, stage),
                        comparisons(project, stage, targets),
                        namesOfBuilds(project, edited))
                .flatMap(found -> found)
                .forEach(ordered::add);
        return ordered.stream()
                .filter(leftover -> !isEdited(project, leftover, edited.getOrDefault(leftover.file(), Set.of())))
                .toList();
    }

    /** A word that no build of its own file explains may be a value that another file takes. */
    private static boolean isEdited(Project project, Leftover leftover, Set<TextRange> edited) {
        return !edited.isEmpty() && edited.contains(range(project, leftover));
    }

    /** The keys of build contexts that are computed, and may declare a context as well. */
    static List<Leftover> ofContext(Project project, ContextSymbol symbol) {
        var ordered = new TreeSet<>(ORDER);
        computed(project, symbol.dockerfile(), target -> target.role() == BuildTarget.Role.CONTEXT)
                .forEach(ordered::add);
        return List.copyOf(ordered);
    }

    /** Whether it is a word of a known file, so that there is an edit of it. */
    public static boolean isEditable(Project project, Leftover leftover) {
        return leftover.isName()
                && project.buildFile(leftover.file())
                        .filter(ProjectBuildFile::isEditable)
                        .isPresent();
    }

    /** Together with the places of edits that need confirmation and are not made. */
    static List<Leftover> with(List<Leftover> leftovers, List<FileEdit> open, Project project) {
        var ordered = new TreeSet<>(ORDER);
        open.forEach(edit -> {
            SourceText text = project.text(edit.file()).orElseThrow();
            TextRange range = edit.edit().range();
            ordered.add(new Leftover(
                    edit.file(),
                    PositionRange.of(text, range),
                    text.slice(range),
                    true,
                    "needs confirmation: " + edit.doubt().orElse("another name may be meant")));
        });
        ordered.addAll(leftovers);
        return List.copyOf(ordered);
    }

    /** Edits for those that are editable: each may be wrong, so that the user has to choose it. */
    public static List<FileEdit> edits(Project project, List<Leftover> leftovers, String newName) {
        return leftovers.stream()
                .filter(leftover -> isEditable(project, leftover))
                .map(leftover -> new FileEdit(
                        leftover.file(), new TextEdit(range(project, leftover), newName), EditConfirmation.MENTION))
                .toList();
    }

    private static TextRange range(Project project, Leftover leftover) {
        SourceText text = project.text(leftover.file()).orElseThrow();
        return new TextRange(
                text.offset(leftover.range().start(), PositionEncoding.UTF_16),
                text.offset(leftover.range().end(), PositionEncoding.UTF_16));
    }

    /**
     * What the files that the rename edits, and those that take a value from there, compare with the name: a value that
     * they read may be the one that changes.
     */
    private static Stream<Leftover> comparisons(Project project, Stage stage, TargetEdits targets) {
        Map<FilePath, ProjectBuildFile> files = new LinkedHashMap<>();
        targets.edits().forEach(edit -> {
            project.buildFile(edit.file()).ifPresent(file -> files.put(file.path(), file));
            OtherUse.takers(project, edit.file(), edit.edit().range())
                    .forEach(taker -> files.putIfAbsent(taker.path(), taker));
        });
        return files.values().stream()
                .flatMap(file -> targets.comparisons(file.path(), file.text(), stage.name()).stream()
                        .map(ComparedWord::range)
                        .map(range -> new Leftover(
                                file.path(),
                                PositionRange.of(file.text(), range),
                                file.text().slice(range),
                                true,
                                TargetEdits.COMPARED)));
    }

    /** Where builds are named whose names are composed with a value that the rename edits. */
    private static Stream<Leftover> namesOfBuilds(Project project, Map<FilePath, Set<TextRange>> edited) {
        return edited.keySet().stream()
                .flatMap(path -> project.buildFile(path).stream())
                .flatMap(file -> file.content().builds().stream()
                        .flatMap(build -> build.name().stream())
                        .filter(name -> name.pieces().stream()
                                .map(Value::range)
                                .anyMatch(edited.getOrDefault(file.path(), Set.of())::contains)))
                .map(Value::text)
                .distinct()
                .flatMap(name -> Stream.concat(
                        project.buildFiles().stream().flatMap(file -> named(file, name)),
                        project.passedValues().wordsForBakeTarget(name).stream().map(word -> called(word, name))));
    }

    private static Stream<Leftover> named(ProjectBuildFile file, String build) {
        if (!file.text().content().contains(build)) {
            return Stream.empty();
        }
        Pattern word = Pattern.compile("(?<![\\w.-])" + Pattern.quote(build) + "(?![\\w.-])");
        return Matches.of(word.matcher(file.text().content()))
                .map(place -> new TextRange(place.start(), place.end()))
                .map(range ->
                        new Leftover(file.path(), PositionRange.of(file.text(), range), build, false, OTHER_NAME));
    }

    private static Leftover called(Mentioned word, String build) {
        return new Leftover(word.file(), word.range(), build, false, OTHER_NAME);
    }

    private static Stream<Leftover> computed(
            Project project, ProjectDockerfile dockerfile, Predicate<BuildTarget> isWanted) {
        return project.targets(dockerfile.id(), dockerfile.model().table())
                .filter(target -> !target.value().isKnown() && isWanted.test(target))
                .map(target -> leftover(project, target, "is computed"));
    }

    /** Targets that are composed with a default, where another value of that variable may make the name. */
    private static Stream<Leftover> composed(Project project, ProjectDockerfile dockerfile, Stage stage) {
        return project.targets(dockerfile.id(), dockerfile.model().table())
                .filter(target -> target.argument().isEmpty()
                        && target.value().isComposed()
                        && target.value().certainty() == Certainty.DEFAULT
                        && !StageName.normalized(target.value().text()).equals(stage.name())
                        && NameTemplate.mayBe(written(project, target), stage.name()))
                .map(target -> leftover(project, target, "is composed with a default"));
    }

    /** A value of a build argument counts only if a FROM with the argument can name the stage at all. */
    private static boolean mayMean(Project project, BuildTarget target, ProjectDockerfile dockerfile, Stage stage) {
        return target.argument().isPresent()
                ? dockerfile
                        .model()
                        .table()
                        .selection()
                        .maySelect(target.argument().get().name(), stage)
                : NameTemplate.mayBe(written(project, target), stage.name());
    }

    private static String written(Project project, BuildTarget target) {
        return project.text(target.file()).orElseThrow().slice(target.value().range());
    }

    private static Leftover leftover(Project project, BuildTarget target, String reason) {
        SourceText text = project.text(target.file()).orElseThrow();
        TextRange range = target.value().range();
        String written = text.slice(range);
        return new Leftover(
                target.file(),
                PositionRange.of(text, range),
                written,
                false,
                "'" + StageWording.cut(written) + "' " + reason);
    }

    private static Stream<Leftover> lost(Project project, Stage stage) {
        return project.lostTargets(stage.name()).stream()
                .flatMap(lost -> project.text(lost.file()).stream()
                        .filter(text -> lost.value().isKnown()
                                || NameTemplate.mayBe(text.slice(lost.value().range()), stage.name()))
                        .map(text -> lost(text, lost)));
    }

    private static Leftover lost(SourceText text, LostTarget target) {
        return unknownBuild(text, new ComputedTarget(target.file(), target.value()), "has '", "' as its target");
    }

    /**
     * @param before what the build does with the value: the words before it
     * @param after the words after it
     */
    private static Leftover unknownBuild(SourceText text, ComputedTarget target, String before, String after) {
        String written = text.slice(target.value().range());
        return new Leftover(
                target.file(),
                PositionRange.of(text, target.value().range()),
                written,
                target.value().isKnown(),
                "the Dockerfile of the build that " + before + StageWording.cut(written) + after + " is not known");
    }

    /** What is passed to a Dockerfile that is not known, as the value of an argument that selects the stage. */
    private static Stream<Leftover> lostArguments(Project project, ProjectDockerfile dockerfile, Stage stage) {
        return computedArguments(project, dockerfile, stage)
                .flatMap(passed -> project.text(passed.file()).stream()
                        .map(text -> unknownBuild(text, passed, "passes '", "' as a build argument")));
    }

    private static Stream<ComputedTarget> computedArguments(
            Project project, ProjectDockerfile dockerfile, Stage stage) {
        return dockerfile.model().table().selection().selecting(stage).stream()
                .flatMap(
                        selecting -> project.passedValues().computed(selecting.argument(), dockerfile.path()).stream());
    }

    private static Stream<Leftover> mentions(Project project, ProjectDockerfile dockerfile, Stage stage) {
        return project.mentionsOf(dockerfile.path(), stage).stream().map(Leftovers::mention);
    }

    /** The words that may be a value of a computed target: in its own file, and those that other files pass to it. */
    private static Stream<Leftover> values(Project project, ProjectDockerfile dockerfile, Stage stage) {
        Set<ComputedTarget> computed = computedTargets(project, dockerfile, stage);
        Stream<Leftover> own = computed.stream()
                .map(ComputedTarget::file)
                .distinct()
                .flatMap(path -> project.buildFile(path).stream())
                .flatMap(file -> file.content().open(ValueWords.in(file.text(), stage.name())).stream()
                        .map(word -> value(
                                file.path(),
                                PositionRange.of(file.text(), word.range()),
                                word,
                                "may be a value from which a build of this file computes its target")));
        Stream<Leftover> others = project.passedValues().wordsFor(dockerfile, computed, stage.name()).stream()
                .map(word -> value(
                        word.file(),
                        word.range(),
                        word.mention(),
                        "may be passed to a build of another file, which computes its target"));
        return Stream.concat(own, others);
    }

    private static Stream<Leftover> unknownSources(Project project, ProjectDockerfile dockerfile) {
        return project
                .passedValues()
                .unknownSources(dockerfile.id(), dockerfile.model().table())
                .stream()
                .flatMap(source -> project.text(source.file()).stream().map(text -> {
                    String written = text.slice(source.range());
                    return new Leftover(
                            source.file(),
                            PositionRange.of(text, source.range()),
                            written,
                            false,
                            "the file '" + StageWording.cut(written) + "', which may set the target, is not known");
                }));
    }

    /** The words that may be the value of a build argument with which a FROM names the stage. */
    private static Stream<Leftover> arguments(Project project, ProjectDockerfile dockerfile, Stage stage) {
        return dockerfile.model().table().selection().selecting(stage).stream()
                .flatMap(selecting -> project.passedValues().wordsFor(selecting, dockerfile.path()).stream()
                        .map(word -> new Leftover(
                                word.file(),
                                word.range(),
                                word.mention().name(),
                                StageName.normalized(selecting.value()).equals(StageName.normalized(stage.name())),
                                "'" + StageWording.cut(word.mention().name())
                                        + "' may be the value of the build argument '"
                                        + StageWording.cut(selecting.argument())
                                        + "', with which a FROM names the stage")));
    }

    /** In files of bake and compose, values are followed completely: the rest comes from somewhere else. */
    private static Set<ComputedTarget> computedTargets(Project project, ProjectDockerfile dockerfile, Stage stage) {
        Stream<ComputedTarget> known = project.targets(
                        dockerfile.id(), dockerfile.model().table())
                .map(target -> new ComputedTarget(target.file(), target.value()));
        Stream<ComputedTarget> lost = project.lostTargets(stage.name()).stream()
                .map(target -> new ComputedTarget(target.file(), target.value()));
        return Stream.of(known, lost, computedArguments(project, dockerfile, stage))
                .flatMap(targets -> targets)
                .filter(target -> !target.value().isKnown())
                .filter(target -> project.buildFile(target.file()).stream()
                        .flatMap(file -> file.content().builds().stream())
                        .noneMatch(build -> build.kind() == BuildKind.BAKE || build.kind() == BuildKind.COMPOSE))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Leftover value(FilePath file, PositionRange range, NameMention word, String clause) {
        return new Leftover(file, range, word.name(), true, "'" + StageWording.cut(word.name()) + "' " + clause);
    }

    private static Leftover mention(Mentioned mentioned) {
        String name = mentioned.mention().name();
        return new Leftover(
                mentioned.file(),
                mentioned.range(),
                name,
                true,
                "no build is known that has '" + StageWording.cut(name) + "' as its target here");
    }

    /** A short name of a place: the file and the line, counted from 1. */
    public static String name(Project project, Leftover leftover) {
        return FileWording.name(project, leftover.file()) + ":"
                + (leftover.range().start().line() + 1);
    }

    /** A sentence for the user about places that are left, by their names. */
    public static String sentence(List<String> places) {
        Bounded<String> names = Bounded.of(places);
        String rest = names.more() == 0 ? "" : " " + names.rest();
        return "Not renamed, but may name the stage: " + String.join(", ", names.shown()) + rest + ".";
    }
}
