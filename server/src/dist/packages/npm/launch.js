'use strict';

// Starts the server of the package for this platform or, where there is none, the jar with a Java of this machine. Without
// a Java either, the engine in JavaScript does what it can.

const { spawn } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { hasPackage, imageFolder, packageName, platform } = require('./platform.js');

const onWindows = process.platform === 'win32';
const mainModule = 'io.github.dockerfilestages/io.github.dockerfilestages.Main';

// What the engine in JavaScript does too.
const withoutJava = ['check', 'stages', 'rename'];

/** The program and its options, or undefined if there is none on this machine. */
function command() {
  const image = imageFolder();
  if (image !== undefined) {
    return onWindows ? [path.join(image, 'bin', 'java.exe'), ...imageOptions(image)] : [launcher(image)];
  }
  const java = findJava();
  if (java === undefined) {
    return undefined;
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
    ...['-XX:MaxNewSize=24m', '-XX:MarkSweepDeadRatio=0', '-XX:MaxHeapFreeRatio=40', '-XX:-ShrinkHeapInSteps'],
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

function start(program, options) {
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
}

/** Runs a command in this process. Only standard error says so: what is printed is the same as with Java. */
async function runInJavaScript(words) {
  const { version } = require('./package.json');
  const [{ runCommand }, { nodeHost }] = await Promise.all([
    import('@dockerfile-stages/engine/command'),
    import('@dockerfile-stages/engine/host'),
  ]);
  process.stderr.write('dockerfile-stages: No Java found; using the built-in engine, which has check, stages and rename.\n');
  process.exitCode = runCommand(nodeHost(version), words);
}

/** What a question about the program prints without a Java: what it would print with one; undefined if it is none. */
function answer(words) {
  const [first = ''] = words;
  const asked = (withoutJava.includes(first) ? words : [first]).find((word) => Object.hasOwn(answers, word));
  return asked === undefined ? undefined : answers[asked](first);
}

const answers = { '-h': help, '--help': help, '-V': versionLine, '--version': versionLine };

function versionLine() {
  return `dockerfile-stages ${require('./package.json').version}\n`;
}

/** The manual page has the help of the program and of each command, in sections that are not filled. */
function help(command) {
  const page = readFileSync(path.join(__dirname, 'man', 'dockerfile-stages.1'), 'utf8');
  const title = withoutJava.includes(command) ? command.toUpperCase() : 'SYNOPSIS';
  const [, text = ''] = page.split(`.SH ${title}\n.nf\n`);
  const escapes = { '\\e': '\\', '\\-': '-', '\\&': '' };
  return `${text.split('\n.fi')[0]}\n`.replace(/\\[e&-]/g, (escape) => escapes[escape]);
}

const found = command();
const words = process.argv.slice(2);
const about = found === undefined ? answer(words) : undefined;
if (found !== undefined) {
  const [program, ...options] = found;
  start(program, options);
} else if (about !== undefined) {
  process.stdout.write(about);
} else if (withoutJava.includes(words[0])) {
  runInJavaScript(words).catch((problem) => fail(`The built-in engine does not start: ${problem.message}`));
} else {
  fail(`Java is not found. ${missingImage()}; install Java 17 or newer, or set JAVA_HOME.`);
}
