package io.github.dockerfilestages.cli.input;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an argument that is the path of a file or folder. A script whose variable is not set passes an empty one, which
 * would mean the working folder.
 */
public final class PathOption implements ITypeConverter<String> {
    @Override
    public String convert(String path) {
        if (path.isEmpty()) {
            throw new TypeConversionException("the path is empty");
        }
        return path;
    }
}
