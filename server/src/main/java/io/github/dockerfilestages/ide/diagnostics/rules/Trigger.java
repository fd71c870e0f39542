package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Finding.RelatedRange;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Resolution.Why;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reference under ONBUILD where it fires: in the stages that are built FROM its own.
 *
 * @param fired the reference as if it stood in one of these stages, in one that it fails in if there is any
 * @param children those that fare alike
 */
public record Trigger(Reference fired, List<Stage> children, Inspection inspection) {

    /** Absent when no stage of the file is built from the one that the trigger stands in. */
    public static Optional<Trigger> of(Reference reference, Inspection inspection) {
        List<Stage> children = inspection.childrenOf(reference.stage());
        if (children.isEmpty()) {
            return Optional.empty();
        }
        // The source must precede the child, not the ONBUILD; that a child names itself is no error.
        long early = children.stream()
                .takeWhile(child -> child.index() < reference.resolution().stage())
                .count();
        List<Stage> failing = children.subList(0, (int) early);
        return Optional.of(
                failing.isEmpty()
                        ? new Trigger(in(children.get(0), reference, reference.resolution()), children, inspection)
                        : new Trigger(in(failing.get(0), reference, forward(reference)), failing, inspection));
    }

    /** The finding, and where the trigger fires. */
    public Finding related(Finding finding) {
        return finding.relatedTo(
                Stream.concat(firesIn(children, inspection), finding.related().stream()),
                children.size() + finding.related().size());
    }

    /** The stages in which a trigger fires, as other parties. */
    static Stream<RelatedRange> firesIn(List<Stage> stages, Inspection inspection) {
        return stages.stream().map(stage -> inspection.related(stage, "the trigger fires in " + Quoted.stage(stage)));
    }

    private static Resolution forward(Reference reference) {
        return new Resolution(
                reference.resolution().kind(), reference.resolution().stage(), Why.FORWARD);
    }

    private static Reference in(Stage child, Reference written, Resolution resolution) {
        return new Reference(
                written.instruction(),
                written.site(),
                written.value(),
                written.word(),
                written.name(),
                child.index(),
                resolution);
    }
}
