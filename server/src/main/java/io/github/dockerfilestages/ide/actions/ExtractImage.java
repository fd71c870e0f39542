package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.dockerfile.Mention.Site;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Optional;

/** A stage of its own for an image that COPY or mounts take from. */
final class ExtractImage {
    private ExtractImage() {}

    static Optional<ProposedChange> find(Place place) {
        return place.reference()
                .filter(ExtractImage::isImage)
                .flatMap(reference -> change(place.model(), reference.value()))
                .map(ProposedChange::of);
    }

    private static boolean isImage(Reference reference) {
        boolean isSource = reference.site() == Site.COPY || reference.site() == Site.MOUNT;
        return isSource && reference.resolution().kind() == Resolution.Kind.IMAGE;
    }

    private static Optional<Change> change(StageModel model, String image) {
        List<Reference> all = model.table().references().stream()
                .filter(reference -> isImage(reference) && reference.value().equals(image))
                .toList();
        return NewStage.of(model, all, image, FreshName.ofImage(model, image));
    }
}
