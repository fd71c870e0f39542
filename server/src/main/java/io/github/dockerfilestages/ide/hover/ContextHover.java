package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.ide.hover.HoverContent.HoverSection;
import io.github.dockerfilestages.ide.symbols.ContextMeaning;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.ide.wording.Phrase;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.ContextDeclaration;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Says where named contexts come from and what they stand for. */
final class ContextHover {
    private final Project project;

    private ContextHover(Project project) {
        this.project = project;
    }

    /** The keys that declare a context, each with what it stands for. */
    static HoverSection declarations(Project project, ContextSymbol symbol) {
        var hover = new ContextHover(project);
        return HoverSection.of("From", symbol.declarations(project), hover::line);
    }

    /** What the contexts with a key at a range of a build file stand for. */
    static HoverSection meanings(Project project, ProjectBuildFile file, TextRange key) {
        var hover = new ContextHover(project);
        List<Phrase> lines = file.content().builds().stream()
                .flatMap(build -> build.contexts().stream())
                .filter(context -> context.name().range().equals(key))
                .map(context -> hover.meaning(file.path(), context))
                .distinct()
                .toList();
        return HoverSection.of("Stands for", lines, line -> line);
    }

    /** Describes the stage that {@code target:x} or {@code service:x} leads to. */
    static Optional<HoverResult> find(Project project, ProjectBuildFile file, int offset) {
        var hover = new ContextHover(project);
        return ContextMeaning.sourcesAt(file, offset).stream()
                .filter(context -> context.build().isPresent())
                .map(context -> new HoverResult(context.source().range(), hover.content(file.path(), context)))
                .reduce((first, second) ->
                        new HoverResult(first.range(), second.content().below(first.content())));
    }

    private HoverContent content(FilePath file, NamedContext context) {
        HoverContent lead = HoverContent.of("", List.of(meaning(file, context)));
        return ContextMeaning.of(project, file, context).stream()
                .flatMap(meaning -> stage(meaning).stream())
                .findFirst()
                .map(stage -> stage.below(lead))
                .orElse(lead);
    }

    private Optional<HoverContent> stage(ContextMeaning meaning) {
        return meaning.dockerfile()
                .flatMap(dockerfile -> meaning.stage().map(stage -> StageHover.of(project, dockerfile, stage)));
    }

    private Phrase line(ContextDeclaration declaration) {
        int line = project.text(declaration.file())
                .map(text -> text.lineNumber(declaration.name().range().start()))
                .orElse(1);
        Phrase where = Phrase.ofCode(FileWording.name(project, declaration.file()))
                .words(" ")
                .line(line, declaration.file())
                .words(": ");
        return where.and(meaning(declaration.file(), declaration.context()));
    }

    private Phrase meaning(FilePath file, NamedContext context) {
        return ContextMeaning.of(project, file, context).stream()
                .findFirst()
                .map(meaning -> phrase(context, meaning))
                .orElseGet(() -> context.build()
                        .map(Value::text)
                        .map(name -> Phrase.of("a target that is not known, ").code(name))
                        .orElseGet(() -> Phrase.ofCode(context.source().text())));
    }

    /** {@code target 'base', stage 'base'}. */
    private Phrase phrase(NamedContext context, ContextMeaning meaning) {
        Phrase what = meaning.build()
                .map(build -> Phrase.of(FileWording.noun(build.kind()) + " ")
                        .code(build.name().text()))
                .orElseGet(() -> Phrase.of("the folder ").code(context.source().text()));
        return meaning.dockerfile()
                .map(dockerfile -> meaning.stage()
                        .map(stage -> what.words(", stage ").code(StageWording.title(stage)))
                        .orElse(what)
                        .words(" of ")
                        .code(FileWording.name(project, dockerfile.path())))
                .orElse(what);
    }
}
