'use strict';

// Lets bin/dockerfile-stages start the server without Node, which alone takes as long to start as the server: it becomes the
// launcher of the package for this platform. For Node that is a comment in front of the same script as before, because
// some package managers start every program with Node. Where no package may run a script, all works, only slower.

const { spawnSync } = require('node:child_process');
const { readFileSync, realpathSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { imageFolder } = require('./platform.js');

const FOLDER = 'bin=${self%/*}\n';

/** A script for sh and for Node, or undefined if the launcher is not as expected. */
function script(image, folder, fallback) {
  const launcher = path.join(image, 'bin', 'dockerfile-stages');
  const lines = readFileSync(launcher, 'utf8').split(FOLDER);
  const relative = path.relative(realpathSync(folder), realpathSync(path.dirname(launcher)));
  const isPlain = lines.length === 2 && !lines.join('').includes('*/') && /^[\w@./+-]+$/.test(relative);
  const starts = spawnSync(launcher, ['--version'], { stdio: 'ignore' }).status === 0;
  if (!isPlain || !starts) {
    return undefined;
  }
  const shell = lines.join(`bin=\${self%/*}/${relative}\n`).replace(/^#!.*\n/, '');
  return `#!/bin/sh\n':' /*\n${shell}*/\n${fallback.replace(/^#!.*\n/, '')}`;
}

const image = imageFolder();
if (image !== undefined && process.platform !== 'win32') {
  const command = path.join(__dirname, 'bin', 'dockerfile-stages');
  const replacement = script(image, path.dirname(command), readFileSync(command, 'utf8'));
  if (replacement !== undefined) {
    // Under a new name first: the file may be one link of several to a store that projects share.
    writeFileSync(`${command}.new`, replacement, { mode: 0o755 });
    renameSync(`${command}.new`, command);
  }
}
