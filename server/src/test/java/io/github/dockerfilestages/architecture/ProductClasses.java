package io.github.dockerfilestages.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the program, which the rules are about. */
final class ProductClasses {
    static final String ROOT = "io.github.dockerfilestages";

    /** The core and the features: values and pure functions. */
    static final String[] PURE = {
        ROOT + ".text..",
        ROOT + ".syntax..",
        ROOT + ".stages..",
        ROOT + ".paths..",
        ROOT + ".buildfiles..",
        ROOT + ".project..",
        ROOT + ".ide.."
    };

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private ProductClasses() {}
}
