package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether BuildKit accepts the flags and arguments of a COPY, ADD or RUN; corresponds to {@code instructions.Parse} and
 * its hooks.
 *
 * <p>This decides whether an ONBUILD trigger can be parsed.
 */
final class FlagRules {
    private enum FlagType {
        TEXT,
        TEXTS,
        BOOLEAN
    }

    private static final Map<String, FlagType> COPY = Map.of(
            "chown", FlagType.TEXT,
            "from", FlagType.TEXT,
            "chmod", FlagType.TEXT,
            "link", FlagType.BOOLEAN,
            "exclude", FlagType.TEXTS,
            "parents", FlagType.BOOLEAN);
    private static final Map<String, FlagType> ADD = Map.of(
            "chown", FlagType.TEXT,
            "chmod", FlagType.TEXT,
            "link", FlagType.BOOLEAN,
            "keep-git-dir", FlagType.BOOLEAN,
            "checksum", FlagType.TEXT,
            "unpack", FlagType.BOOLEAN,
            "exclude", FlagType.TEXTS);
    private static final Map<String, FlagType> RUN = Map.of(
            "mount", FlagType.TEXTS, "network", FlagType.TEXT, "security", FlagType.TEXT, "device", FlagType.TEXTS);
    private static final Set<String> NETWORKS = Set.of("default", "none", "host");
    private static final Set<String> SECURITIES = Set.of("sandbox", "insecure");

    private FlagRules() {}

    static boolean accepts(Keyword keyword, List<Flag> flags, List<Word> arguments) {
        return switch (keyword) {
            case COPY -> hasDestination(arguments) && known(flags, COPY);
            case ADD -> hasDestination(arguments) && known(flags, ADD);
            case RUN -> flags.isEmpty() || known(flags, RUN) && flags.stream().allMatch(FlagRules::isGoodRunFlag);
            default -> true;
        };
    }

    private static boolean hasDestination(List<Word> arguments) {
        return arguments.size() >= 2
                && !HeredocWords.isHeredoc(arguments.get(arguments.size() - 1).value());
    }

    private static boolean known(List<Flag> flags, Map<String, FlagType> types) {
        var seen = new HashSet<String>(0);
        for (Flag flag : flags) {
            FlagType type = types.get(flag.name());
            if (type == null || !seen.add(flag.name()) && type != FlagType.TEXTS) {
                return false;
            }
            if (type == FlagType.BOOLEAN
                    ? !isBoolean(flag.value())
                    : flag.value().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBoolean(Optional<Word> value) {
        return value.isEmpty()
                || Set.of("true", "false").contains(value.get().value().toLowerCase(Locale.ROOT));
    }

    private static boolean isGoodRunFlag(Flag flag) {
        String value = flag.value().map(Word::value).orElse("");
        return switch (flag.name()) {
            case "network" -> NETWORKS.contains(value);
            case "security" -> SECURITIES.contains(value);
            case "mount" -> !value.isEmpty() && flag.fields().stream().noneMatch(FlagRules::expandsFrom);
            default -> true;
        };
    }

    /**
     * Whether the field is a {@code from} with a variable in it; a dollar sign at the very end does not start a
     * variable.
     */
    private static boolean expandsFrom(MountField field) {
        if (!field.isKey("from") || field.value().isEmpty()) {
            return false;
        }
        String value = field.value().get().value();
        int dollar = value.indexOf('$');
        return dollar >= 0 && dollar < value.length() - 1;
    }
}
