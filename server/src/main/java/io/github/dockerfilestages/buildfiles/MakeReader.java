package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.SourceText;

/** Reads makefiles: the recipes of their rules, and variables, which may hold a build for a recipe. */
final class MakeReader implements BuildFileReader {

    @Override
    public boolean mayRead(String path) {
        String name = FileNames.of(path);
        return name.equalsIgnoreCase("makefile")
                || name.equals("GNUmakefile")
                || name.startsWith("Makefile.")
                || FileNames.ending(path).equals("mk");
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        if (!ShellCommands.mayHoldBuild(text.content())) {
            return BuildFile.EMPTY;
        }
        var texts = new MakeLines(text.content()).shellTexts();
        return BuildFile.of(
                WrittenValues.in(text.content(), ShellCommands.find(texts, BuildLine.Site.of(Build.Kind.MAKE))));
    }
}
