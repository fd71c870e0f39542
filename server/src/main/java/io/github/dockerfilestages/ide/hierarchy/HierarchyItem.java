package io.github.dockerfilestages.ide.hierarchy;

import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.StageId;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.symbols.StageTargets;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import java.util.Optional;

/**
 * An entry of a hierarchy: a stage, or a build that names one.
 *
 * @param name the alias as declared, or {@code stage 2}; for a build, its names, or the stage name as written there
 * @param detail the base; for a build, its file and line
 * @param body the whole stage; for a build, where it names the stage
 * @param selection the name
 * @param stage absent for a build
 */
public record HierarchyItem(
        String name, String detail, FileLocation body, FileLocation selection, Optional<StageId> stage) {

    static HierarchyItem of(StageSymbol symbol) {
        return new HierarchyItem(
                StageWording.title(symbol.stage()),
                StageWording.detail(symbol.stage()),
                symbol.body(),
                symbol.name(),
                Optional.of(symbol.id()));
    }

    static HierarchyItem of(Project project, BuildTarget target) {
        String file = FileWording.name(project, target.file());
        FileLocation location = FileLocation.of(target);
        return new HierarchyItem(
                StageTargets.title(project, target),
                file + ", line " + FileWording.line(project, target),
                location,
                location,
                Optional.empty());
    }
}
