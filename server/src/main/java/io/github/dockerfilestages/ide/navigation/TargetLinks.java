package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.Link;
import io.github.dockerfilestages.ide.symbols.NamedStage;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;

/** Follows a link from a build target as if it started at the alias of the stage that the target names. */
public final class TargetLinks {
    private TargetLinks() {}

    /** A feature that leads from an offset in a Dockerfile to ranges there. */
    @FunctionalInterface
    public interface Feature {
        List<Link> find(StageModel model, int offset);
    }

    /** Gives several links if builds of several Dockerfiles share the target. */
    public static List<FileLink> find(Project project, FilePath buildFile, int offset, Feature feature) {
        return NamedStage.find(project, buildFile, offset).stream()
                .flatMap(named -> linksFrom(named, feature).stream())
                .distinct()
                .toList();
    }

    private static List<FileLink> linksFrom(NamedStage named, Feature feature) {
        StageModel model = named.dockerfile().model();
        int alias = model.nameRange(named.stage()).start();
        return feature.find(model, alias).stream()
                .map(link -> new FileLink(
                        named.range(),
                        FileLocation.in(named.dockerfile(), link.selection()),
                        FileLocation.in(named.dockerfile(), link.target())))
                .toList();
    }
}
