package io.github.dockerfilestages.cli.commands;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of an option as one of a few words, ignoring case. */
public final class EnumOption<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    public EnumOption(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String word) {
        return Stream.of(type.getEnumConstants())
                .filter(choice -> choice.toString().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of " + words()));
    }

    private String words() {
        List<String> words =
                Stream.of(type.getEnumConstants()).map(Object::toString).toList();
        return String.join(", ", words);
    }
}
