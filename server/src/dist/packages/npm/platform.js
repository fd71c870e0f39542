'use strict';

// Where the server with a Java of its own is on this machine; it is in a package for the platform.

const { existsSync } = require('node:fs');
const path = require('node:path');

const platform = `${process.platform}-${process.arch}`;
const packageName = `@dockerfile-stages/${platform}`;

// The programs of these packages are linked with glibc: where its loader is missing, as in Alpine, they cannot start.
const loaders = { 'linux-x64': '/lib64/ld-linux-x86-64.so.2', 'linux-arm64': '/lib/ld-linux-aarch64.so.1' };

/** Whether there is such a package for this platform. */
function hasPackage() {
  const { optionalDependencies } = require('./package.json');
  return packageName in optionalDependencies && (!(platform in loaders) || existsSync(loaders[platform]));
}

/** The folder of that package, or undefined if it cannot run here or is not installed. */
function imageFolder() {
  if (!hasPackage()) {
    return undefined;
  }
  try {
    return path.dirname(require.resolve(`${packageName}/package.json`));
  } catch {
    return undefined;
  }
}

module.exports = { hasPackage, imageFolder, packageName, platform };
