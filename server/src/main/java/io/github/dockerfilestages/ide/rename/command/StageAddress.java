package io.github.dockerfilestages.ide.rename.command;

import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.RenameRefusal;
import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.wording.Listing;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ways to specify a stage on the command line: its name, a line, or a line and a column where it is named. The name
 * of a stage is never a number, so these cannot be confused.
 */
public final class StageAddress {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})(?::(\\d{1,9}))?");

    private final Project project;
    private final ProjectDockerfile dockerfile;
    private final StageModel model;

    public StageAddress(Project project, ProjectDockerfile dockerfile) {
        this.project = project;
        this.dockerfile = dockerfile;
        this.model = dockerfile.model();
    }

    /** Renames the specified stage, or says why there is no such stage. */
    public Rename.RenameResult rename(String address, String newName) {
        Matcher place = PLACE.matcher(address);
        if (!place.matches()) {
            return renameNamed(address, newName);
        }
        int line = Integer.parseInt(place.group(1)) - 1;
        if (line < 0 || line >= model.text().lineCount()) {
            return refusal("Line " + place.group(1) + " does not exist.");
        }
        return place.group(2) == null
                ? renameIn(line, newName)
                : renameAt(line, Integer.parseInt(place.group(2)) - 1, newName);
    }

    private Rename.RenameResult renameNamed(String name, String newName) {
        List<Stage> named = model.table().named(name);
        var context = new ContextSymbol(ContextSymbol.in(project, dockerfile), name);
        if (named.isEmpty() && !context.declarations(project).isEmpty()) {
            return Rename.of(project, context, newName);
        }
        if (named.isEmpty()) {
            return refusal("No stage named '" + name + "'.");
        }
        if (named.size() > 1) {
            List<String> lines = named.stream()
                    .map(stage -> String.valueOf(
                            model.text().lineNumber(model.nameRange(stage).start())))
                    .toList();
            return refusal("'" + name + "' is declared on lines " + Listing.and(lines)
                    + "; give one of them instead of the name.");
        }
        return Rename.of(project, new StageSymbol(dockerfile, named.get(0)), newName);
    }

    /** A line with a FROM specifies the stage that starts there, any other line the stage that it refers to. */
    private Rename.RenameResult renameIn(int line, String newName) {
        List<Stage> candidates = model.table().stages().stream()
                .filter(stage -> stage.isNamed() && touches(from(stage), line))
                .toList();
        if (candidates.isEmpty()) {
            candidates = referredOn(line).distinct().toList();
        }
        if (candidates.isEmpty()) {
            return refusal("No stage is named on line " + (line + 1) + ".");
        }
        return candidates.size() > 1
                ? refusal("Several stages are named on line " + (line + 1) + "; give the column too, as LINE:COLUMN.")
                : Rename.of(project, new StageSymbol(dockerfile, candidates.get(0)), newName);
    }

    private Stream<Stage> referredOn(int line) {
        return model.table().references().stream()
                .filter(reference -> touches(model.range(reference), line))
                .flatMap(reference -> model.table().target(reference).stream());
    }

    private Rename.RenameResult renameAt(int line, int column, String newName) {
        if (column < 0 || column > model.text().line(line).length()) {
            return refusal("Column " + (column + 1) + " does not exist on line " + (line + 1) + ".");
        }
        int offset = model.text().offset(new Position(line, column), PositionEncoding.UTF_16);
        return Rename.find(FilePosition.in(project, dockerfile, offset), newName);
    }

    private TextRange from(Stage stage) {
        return model.instructionRange(model.elementOf(stage.instruction()));
    }

    private boolean touches(TextRange range, int line) {
        return model.text().lineAt(range.start()) <= line
                && line <= model.text().lineAt(range.end());
    }

    private static Rename.RenameResult refusal(String sentence) {
        return new Rename.RefusedRename(new RenameRefusal(Reason.NO_STAGE, sentence));
    }
}
