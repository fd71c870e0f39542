/**
 * The settings: what a user chooses in an editor, on the command line, or in a configuration file of the project.
 *
 * <p>{@link io.github.dockerfilestages.workspace.settings.SettingsTable} has all settings with their names and types,
 * whatever their source. {@link io.github.dockerfilestages.workspace.settings.Configuration} decides which
 * {@link io.github.dockerfilestages.workspace.settings.Settings} a file has. Nothing is read from disk here.
 */
@NullMarked
package io.github.dockerfilestages.workspace.settings;

import org.jspecify.annotations.NullMarked;
