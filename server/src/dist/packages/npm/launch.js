'use strict';

// Starts the server of the package for this platform or, where there is none, the jar with a Java of this machine.

const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');
const { hasPackage, imageFolder, packageName, platform } = require('./platform.js');

const onWindows = process.platform === 'win32';
const mainModule = 'io.github.dockerfilestages/io.github.dockerfilestages.Main';

function command() {
  const image = imageFolder();
  if (image !== undefined) {
    return onWindows ? [path.join(image, 'bin', 'java.exe'), ...imageOptions(image)] : [launcher(image)];
  }
  const java = findJava();
  if (java === undefined) {
    fail(`Java is not found. ${missingImage()}; install Java 17 or newer, or set JAVA_HOME.`);
  }
  const jarFolder = path.join(__dirname, 'java');
  return onWindows ? [java, ...jarOptions(jarFolder)] : [launcher(jarFolder)];
}

function launcher(folder) {
  return path.join(folder, 'bin', 'dockerfile-stages');
}

function missingImage() {
  return hasPackage()
    ? `It would not be needed with the package ${packageName}, which is not installed (npm leaves it out with --omit=optional)`
    : `It is needed, because there is no package for ${platform}${process.platform === 'linux' ? ' without glibc' : ''}`;
}

/** The Java that the launchers use: that of JAVA_HOME, or else the first on the PATH. */
function findJava() {
  const name = onWindows ? 'java.exe' : 'java';
  const home = process.env.JAVA_HOME;
  const folders = home ? [path.join(home, 'bin')] : (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

// On Windows, Node starts no batch file without a shell. So this repeats what bin/dockerfile-stages.bat says.

function imageOptions(image) {
  const lib = path.join(image, 'lib');
  const cache = path.join(lib, 'dockerfile-stages.aot');
  return [`@${path.join(lib, 'java.options')}`, `-XX:AOTCache=${cache}`, ...userOptions(), '-m', mainModule];
}

function jarOptions(folder) {
  return [
    ...['-Dfile.encoding=UTF-8', '-Dstdout.encoding=UTF-8', '-Dstderr.encoding=UTF-8'],
    ...['-Xlog:disable', '-Xlog:all=warning:stderr', '-XX:+DisplayVMOutputToStderr'],
    ...['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto', '-XX:-UsePerfData', '-Xms16m'],
    ...userOptions(),
    ...['-jar', path.join(folder, 'lib', 'dockerfile-stages.jar')],
  ];
}

function userOptions() {
  return (process.env.DOCKERFILE_STAGES_JAVA_OPTS ?? '').split(/\s+/).filter((option) => option !== '');
}

function fail(message) {
  process.stderr.write(`dockerfile-stages: ${message}\n`);
  process.exit(2);
}

const [program, ...options] = command();
const child = spawn(program, [...options, ...process.argv.slice(2)], { stdio: 'inherit', windowsHide: true });
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', (problem) => fail(`${program} does not start: ${problem.message}`));
child.on('exit', (code, signal) => {
  if (signal === null) {
    process.exit(code);
  }
  signals.forEach((each) => process.removeAllListeners(each));
  process.kill(process.pid, signal);
});
