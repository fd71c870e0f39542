/**
 * From one occurrence of a stage name to the others: definition, declaration, implementation, highlights, workspace
 * symbols.
 */
@NullMarked
package io.github.dockerfilestages.ide.navigation;

import org.jspecify.annotations.NullMarked;
