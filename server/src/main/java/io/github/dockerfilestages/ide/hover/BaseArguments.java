package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.ide.hover.HoverContent.HoverSection;
import io.github.dockerfilestages.ide.wording.Phrase;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.GlobalArguments.ArgumentDeclaration;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains what a base with variables expands to, and which arguments determine it. */
final class BaseArguments {
    private BaseArguments() {}

    /** Absent for a base without variables and for any other reference. */
    static Optional<HoverContent> of(StageModel model, Reference reference) {
        return reference.kind() == ReferenceKind.FROM
                ? model.table()
                        .stage(reference.stage())
                        .base()
                        .filter(Base::hasVariables)
                        .map(base -> content(model, base))
                : Optional.empty();
    }

    private static HoverContent content(StageModel model, Base base) {
        String text = base.expansion().text();
        List<Phrase> becomes = text.isEmpty()
                ? List.of()
                : List.of(Phrase.ofCode(base.word().value()).words(" becomes ").code(text));
        List<String> names = Stream.concat(base.expansion().matched().stream(), base.expansion().unmatched().stream())
                .toList();
        return HoverContent.of("", becomes, HoverSection.of("Arguments", names, name -> argument(model, name)));
    }

    private static Phrase argument(StageModel model, String name) {
        String given = model.parameters().buildArguments().get(name);
        ArgumentDeclaration declaration =
                model.table().arguments().declarations().get(name);
        Phrase line = declaration == null ? undeclared(model, name) : declared(model, declaration);
        return given == null ? line : line.words(" · this build sets it to ").code(given);
    }

    private static Phrase undeclared(StageModel model, String name) {
        boolean isPredefined = model.table().arguments().isKnown(name);
        return isPredefined
                ? Phrase.ofCode(name)
                        .words(" · BuildKit's own, here for ")
                        .code(model.parameters().platform())
                : Phrase.ofCode(name).words(" · no ARG before the first FROM declares it");
    }

    private static Phrase declared(StageModel model, ArgumentDeclaration declaration) {
        var range = model.absolute(declaration.instruction(), declaration.word().range());
        String word = declaration.word().value();
        Phrase line = Phrase.ofCode("ARG " + word).words(" · ").line(StageWording.line(model, range));
        return word.indexOf('=') < 0 ? line.words(", without a default") : line;
    }
}
