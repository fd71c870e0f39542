package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.LowerCase;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The content of an instruction that stages depend on, without its layout and its shell text.
 *
 * <p>Statements compare by value, including their ranges, which are relative to the instruction. So typing in the body
 * of a RUN creates an equal statement, and nothing derived from it has to be computed again.
 *
 * @param keyword which instruction it is
 * @param word the keyword as written
 * @param arguments the words after the flags, for FROM, ARG, COPY and ADD; the strings of a JSON form
 * @param trigger the instruction inside an ONBUILD
 * @param isAccepted whether BuildKit accepts flags and arguments of a COPY, ADD or RUN
 */
public record Statement(
        Keyword keyword,
        Word word,
        List<Flag> flags,
        List<Word> arguments,
        Optional<Statement> trigger,
        boolean isAccepted) {

    /** All mentions of stages in this instruction, in order. Those in the default of an ARG are not known here. */
    public List<Mention> mentions() {
        return switch (keyword) {
            case FROM -> arguments.isEmpty() ? List.of() : List.of(new Mention(ReferenceKind.FROM, arguments.get(0)));
            case COPY -> flags.isEmpty() ? List.of() : List.copyOf(copyMentions());
            case RUN -> flags.isEmpty() ? List.of() : List.copyOf(mountMentions());
            case ONBUILD -> trigger.map(Statement::triggerMentions).orElse(List.of());
            default -> List.of();
        };
    }

    /**
     * Whether a word that stages depend on, or an unknown keyword, contains a marker of a template language from which
     * Dockerfiles are generated.
     */
    public boolean isTemplate() {
        return switch (keyword) {
            case FROM, ARG -> TemplateMarkers.isIn(flagText() + argumentText());
            case ONBUILD -> trigger.filter(Statement::isTemplate).isPresent();
            case UNKNOWN -> TemplateMarkers.isIn(word.value());
            default -> TemplateMarkers.isIn(flagText());
        };
    }

    /** Whether a word after the flags contains such a marker. */
    public boolean isArgumentTemplate() {
        return TemplateMarkers.isIn(argumentText());
    }

    /** Whether stages can depend on this instruction in any way. */
    public boolean concernsStages() {
        return switch (keyword) {
            case FROM, ARG -> true;
            case COPY, ADD, RUN -> !flags.isEmpty();
            case ONBUILD -> trigger.isPresent();
            case UNKNOWN -> isTemplate();
            default -> false;
        };
    }

    /** The flag that contains a word: the last one that starts before it. */
    public Optional<Flag> flagHolding(Word word) {
        int low = 0;
        int high = flags.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (flags.get(middle).range().start() <= word.range().start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(flags.get(low - 1));
    }

    /** The word after AS, whether it is a valid name or not. */
    public Optional<Word> alias() {
        int as = indexOfAs();
        return as > 0 && as + 1 < arguments.size() ? Optional.of(arguments.get(as + 1)) : Optional.empty();
    }

    /** The word AS of a FROM, ignoring case. */
    public Optional<Word> asWord() {
        int as = indexOfAs();
        return as > 0 ? Optional.of(arguments.get(as)) : Optional.empty();
    }

    private String flagText() {
        var text = new StringBuilder();
        for (Flag flag : flags) {
            text.append(flag.name()).append('=');
            text.append(flag.value().map(Word::value).orElse("")).append(' ');
        }
        return text.toString();
    }

    private String argumentText() {
        return arguments.size() == 1
                ? arguments.get(0).value()
                : String.join(" ", arguments.stream().map(Word::value).toList());
    }

    /** The instruction that is run: for ONBUILD the trigger, if it can be read. */
    public Statement effective() {
        return trigger.orElse(this);
    }

    /** Zero if there is none: the first word is the base, even if it is AS. */
    private int indexOfAs() {
        for (int at = 1; keyword == Keyword.FROM && at < arguments.size(); at++) {
            if (arguments.get(at).value().equalsIgnoreCase("as")) {
                return at;
            }
        }
        return 0;
    }

    private List<Mention> copyMentions() {
        var mentions = new ArrayList<Mention>(1);
        for (Flag flag : flags) {
            if (flag.isNamed("from") && flag.value().isPresent()) {
                mentions.add(new Mention(ReferenceKind.COPY, flag.value().get()));
            }
        }
        return mentions;
    }

    private List<Mention> mountMentions() {
        var mentions = new ArrayList<Mention>(1);
        for (Flag flag : flags) {
            if (flag.isNamed("mount")) {
                mentions.add(mountMention(flag));
            }
        }
        return mentions;
    }

    /** The last {@code from} of a mount counts; an empty one is the same as none. */
    private static Mention mountMention(Flag flag) {
        Optional<Word> from = lastValue(flag, "from");
        if (from.isPresent() && !from.get().value().isEmpty()) {
            return new Mention(ReferenceKind.MOUNT, from.get());
        }
        boolean isCache = lastValue(flag, "type")
                .filter(type -> LowerCase.of(type.value()).equals("cache"))
                .isPresent();
        ReferenceKind kind = isCache ? ReferenceKind.CACHE_WITHOUT_FROM : ReferenceKind.MOUNT_WITHOUT_FROM;
        return new Mention(kind, from.orElseGet(() -> new Word("", flag.nameRange())));
    }

    private static Optional<Word> lastValue(Flag mount, String key) {
        Optional<Word> value = Optional.empty();
        for (MountField field : mount.fields()) {
            value = field.isKey(key) && field.value().isPresent() ? field.value() : value;
        }
        return value;
    }

    private List<Mention> triggerMentions() {
        return keyword != Keyword.COPY && keyword != Keyword.RUN
                ? List.of()
                : mentions().stream()
                        .filter(mention -> !mention.kind().isImplicit())
                        .map(mention -> new Mention(mention.kind().underOnbuild(), mention.value()))
                        .toList();
    }
}
