package io.github.dockerfilestages.buildfiles.bake;

import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.buildfiles.InlineDockerfile.Variables;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.TemplatePart;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Dockerfile in a bake file, with the defaults of its variables filled in. What is not known becomes a template
 * marker, which the reader of Dockerfiles treats as unknown.
 */
final class BakeInline {
    /** The size limit of a file; beyond it, variables are not replaced any more. */
    private static final int MAX_LENGTH = 1 << 21;

    private final StringBuilder text = new StringBuilder();
    private final OffsetMap.OffsetMapBuilder offsets = new OffsetMap.OffsetMapBuilder();
    private final List<TextRange> computed = new ArrayList<>();
    private final BakeScope scope;

    private BakeInline(BakeScope scope) {
        this.scope = scope;
    }

    /** The Dockerfile that this string is; empty when it is not a string, or consists only of a variable. */
    static Optional<InlineDockerfile> read(Tree tree, BakeScope scope) {
        if (tree instanceof Tree.Text literal) {
            return Optional.of(new InlineDockerfile(
                    literal.text(), literal.offsets(), literal.isHeredoc(), Variables.BAKE, List.of()));
        }
        return tree instanceof Tree.TemplateText template && template.parts().size() > 1
                ? Optional.of(new BakeInline(scope).join(template))
                : Optional.empty();
    }

    private InlineDockerfile join(Tree.TemplateText template) {
        for (TemplatePart part : template.parts()) {
            if (part.tree() instanceof Tree.Text literal) {
                text.append(literal.text());
                offsets.slice(literal.offsets(), new TextRange(0, literal.text().length()));
            } else {
                String value = value(part.tree());
                computed.add(new TextRange(text.length(), text.length() + value.length()));
                text.append(value);
                offsets.replaced(part.range(), value.length());
            }
        }
        return new InlineDockerfile(
                text.toString(), offsets.build(template.range().end()), template.isHeredoc(), Variables.BAKE, computed);
    }

    private String value(Tree tree) {
        Optional<String> known = new BakeResolver(scope).compose(tree);
        return known.filter(value -> text.length() + value.length() < MAX_LENGTH)
                .orElse(InlineDockerfile.UNKNOWN);
    }
}
