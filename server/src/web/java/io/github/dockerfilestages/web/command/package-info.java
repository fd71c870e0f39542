/** The commands of the program that need no Java virtual machine: their arguments, and the disk below them. */
package io.github.dockerfilestages.web.command;
