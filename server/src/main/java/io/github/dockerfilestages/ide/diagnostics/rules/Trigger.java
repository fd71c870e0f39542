package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Finding.RelatedRange;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reference in ONBUILD, checked where the trigger runs: in the stages that are built from its own stage.
 *
 * @param fired the reference as if it were in one of these stages; in a stage where it fails, if there is one
 * @param children the stages with the same result
 */
public record Trigger(Reference fired, List<Stage> children, Inspection inspection) {

    /** Absent when no stage of the file is built from the one that contains the trigger. */
    public static Optional<Trigger> of(Reference reference, Inspection inspection) {
        List<Stage> children = inspection.childrenOf(reference.stage());
        int source = reference.resolution().stage().orElse(-1);
        if (children.isEmpty()) {
            return Optional.empty();
        }
        // The source must be above the child, not above the ONBUILD; a child that names itself is not an error.
        long early =
                children.stream().takeWhile(child -> child.index() < source).count();
        List<Stage> failing = children.subList(0, (int) early);
        return Optional.of(
                failing.isEmpty()
                        ? new Trigger(in(children.get(0), reference, reference.resolution()), children, inspection)
                        : new Trigger(
                                in(failing.get(0), reference, Resolution.stage(source, ReferenceProblem.FORWARD)),
                                failing,
                                inspection));
    }

    /** The finding, with the stages where the trigger runs as further related ranges. */
    public Finding related(Finding finding) {
        return finding.relatedTo(
                Stream.concat(finding.related().stream(), firesIn(children, inspection)),
                children.size() + finding.related().size());
    }

    /** The stages in which a trigger runs, as related ranges. */
    static Stream<RelatedRange> firesIn(List<Stage> stages, Inspection inspection) {
        return stages.stream().map(stage -> inspection.related(stage, "the trigger fires in " + Quoted.stage(stage)));
    }

    private static Reference in(Stage child, Reference written, Resolution resolution) {
        return new Reference(
                written.instruction(),
                written.kind(),
                written.value(),
                written.word(),
                written.name(),
                child.index(),
                resolution);
    }
}
