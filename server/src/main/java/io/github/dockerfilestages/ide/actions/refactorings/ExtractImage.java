package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FreshName;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.List;
import java.util.Optional;

/** Makes a stage from an image that COPY or mounts read from. */
public final class ExtractImage {
    private ExtractImage() {}

    public static Optional<ProposedChange> find(ActionRequest request) {
        return request.reference()
                .filter(ExtractImage::isImage)
                .flatMap(reference -> change(request.model(), reference.value()))
                .map(ProposedChange::of);
    }

    private static boolean isImage(Reference reference) {
        boolean isSource = reference.kind() == ReferenceKind.COPY || reference.kind() == ReferenceKind.MOUNT;
        return isSource && reference.resolution().kind() == Resolution.ResolutionKind.IMAGE;
    }

    private static Optional<Change> change(StageModel model, String image) {
        List<Reference> all = model.table().references().stream()
                .filter(reference -> isImage(reference) && reference.value().equals(image))
                .toList();
        return NewStage.of(model, all, image, FreshName.ofImage(model, image)).map(Change::rebuilding);
    }
}
