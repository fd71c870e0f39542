package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.ContextMeaning;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.PathSymbol;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.paths.PathPlace;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Resolution.StageResolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Go to definition: from a name to the stage that it stands for or was meant to stand for, or to the keys that declare
 * the named context; from the source of a context, such as {@code target:x}, to that build and to its stage; from a path
 * that is copied from a stage to the word that makes it.
 */
public final class Definition {
    private Definition() {}

    /**
     * Empty where nothing can name a stage, or where the name means something else. A base means the image with its
     * name, even if a later stage has this name, unless that is reported as a mistake. A variable where it is not expanded
     * leads to the stage that its default names. A value of a build file may lead to several Dockerfiles.
     *
     * @param officialImages words that mean an image even if a later stage has the name
     */
    public static List<FileLink> find(FilePosition cursor, Set<String> officialImages) {
        Stream<FileLink> named =
                Occurrences.at(cursor).stream().flatMap(occurrence -> declarations(cursor.project(), occurrence));
        List<FileLink> links = Stream.of(named, meant(cursor, officialImages), sources(cursor))
                .flatMap(found -> found)
                .toList();
        // The first comparison costs ten milliseconds, which the usual single link does not need.
        return links.size() < 2 ? links : links.stream().distinct().toList();
    }

    private static Stream<FileLink> declarations(Project project, Occurrence occurrence) {
        TextRange origin = occurrence.location().range();
        return occurrence.symbol() instanceof StageSymbol stage
                ? Stream.of(stage.linkedFrom(origin))
                : occurrence.symbol() instanceof ContextSymbol context
                        ? context.keys(project).stream().map(key -> FileLink.to(key, origin))
                        : made((PathSymbol) occurrence.symbol()).stream();
    }

    /** One step: a path that the other stage has copied itself leads to that copy. */
    private static Optional<FileLink> made(PathSymbol path) {
        ProjectDockerfile dockerfile = path.dockerfile();
        return path.source()
                .flatMap(source -> path.paths().places(source).stream()
                        .findFirst()
                        .map(PathPlace::effect)
                        .map(effect -> new FileLink(
                                path.location().range(),
                                path.location(effect),
                                FileLocation.in(
                                        dockerfile,
                                        dockerfile
                                                .model()
                                                .instructionRange(path.paths().element(effect))))));
    }

    private static Stream<FileLink> meant(FilePosition cursor, Set<String> officialImages) {
        return cursor.dockerfile().stream()
                .flatMap(dockerfile -> Subject.at(dockerfile.model(), dockerfile.toText(cursor.offset())).stream()
                        .flatMap(subject -> subject.reference().stream()
                                .flatMap(reference -> dockerfile
                                        .model()
                                        .table()
                                        .meantBy(reference, officialImages)
                                        .or(() -> ofDefault(dockerfile.model().table(), reference))
                                        .stream())
                                .map(stage -> new StageSymbol(dockerfile, stage)
                                        .linkedFrom(dockerfile.toFile(subject.range())))));
    }

    /** The stage that the default of the variable in a reference names: the last one in its stage, or else in the head. */
    private static Optional<Stage> ofDefault(StageTable table, Reference reference) {
        if (reference.resolution().problem() != Resolution.ReferenceProblem.EXPANSION || reference.stage() < 0) {
            return Optional.empty();
        }
        int start = table.stage(reference.stage()).instruction();
        int head = table.stage(0).instruction();
        return ShellWordReader.parse(reference.value(), table.head().escape())
                .soleVariable()
                .flatMap(variable -> table.references().stream()
                        .filter(other -> other.kind() == ReferenceKind.ARG
                                && other.word().value().startsWith(variable.name() + "="))
                        .filter(other -> other.instruction() < head
                                || start < other.instruction() && other.instruction() < reference.instruction())
                        .max(Order.byInt(Reference::instruction)))
                .flatMap(argument -> argument.resolution() instanceof StageResolution found
                        ? Optional.of(table.stage(found.index()))
                        : Optional.empty());
    }

    private static Stream<FileLink> sources(FilePosition cursor) {
        return cursor.buildFile().filter(file -> cursor.dockerfile().isEmpty()).stream()
                .flatMap(file -> ContextMeaning.sourcesAt(file, cursor.offset()).stream())
                .flatMap(context -> ContextMeaning.of(cursor.project(), cursor.file(), context).stream()
                        .flatMap(meaning -> parts(meaning, context.source().range())));
    }

    private static Stream<FileLink> parts(ContextMeaning meaning, TextRange origin) {
        Stream<FileLink> builds = meaning.build().stream()
                .map(build -> new FileLocation(build.file(), build.name().range()))
                .map(name -> FileLink.to(name, origin));
        Stream<FileLink> contents = meaning.dockerfile().stream()
                .flatMap(dockerfile -> meaning.build().isEmpty()
                        ? Stream.of(FileLink.to(FileLocation.in(dockerfile, TextRange.at(0)), origin))
                        : meaning.stage().stream().map(stage -> new StageSymbol(dockerfile, stage).linkedFrom(origin)));
        return Stream.concat(builds, contents);
    }
}
