// Projects on which the commands of the engine are compared with those of the program.
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MISTAKE = 'FROM golang AS build\nRUN make\nFROM scratch\nCOPY --from=biuld /app /app\n';
const GOOD = 'FROM golang AS build\nRUN make\nFROM scratch\nCOPY --from=build /app /app\n';
const CASES = 'FROM golang as Build\nFROM scratch\nCOPY --from=BUILD /app /app\n';
const COMPOSE = 'services:\n  web:\n    build:\n      context: .\n      target: build\n';

/** By name: files with their texts or bytes, and what else is on the disk; on the usual ones, more commands are tried. */
export const PROJECTS = {
  'a mistake': { isUsual: true, files: { Dockerfile: MISTAKE } },
  nothing: { files: {} },
  'several files': {
    isUsual: true,
    files: {
      Dockerfile: GOOD,
      'compose.yaml': COMPOSE,
      'docker-bake.hcl': 'target "web" {\n  target = "build"\n}\ntarget "old" {\n  target = "gone"\n}\n',
      Makefile: 'image:\n\tdocker build --target build .\n',
      'sub/Dockerfile.dev': MISTAKE,
      'sub/app.Dockerfile': CASES,
      'sub/notes.txt': 'build\n',
    },
  },
  'a Dockerfile inside a build file': {
    files: {
      'compose.yaml': 'services:\n  web:\n    build:\n      dockerfile_inline: |\n        FROM golang AS build\n        FROM biuld\n',
    },
  },
  settings: {
    isUsual: true,
    files: {
      '.dockerfile-stages.yaml':
        'diagnostics:\n  severity:\n    UnusedStage: off\n    UnknownStage: error\nexclude: [vendor]\nnamedContexts: [assets]\noverrides:\n  - files: [legacy]\n    diagnostics:\n      severity: {FromAsCasing: off}\n',
      Dockerfile: `${CASES}COPY --from=assets /logo.png /\nCOPY --from=biuld /app /app\n`,
      'legacy/Dockerfile': CASES,
      'vendor/Dockerfile': MISTAKE,
    },
  },
  'wrong settings': { files: { '.dockerfile-stages.yml': 'diagnostics: {severity: {UnusedStag: off}}\n', Dockerfile: GOOD } },
  'ignored files': {
    files: {
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.git/Dockerfile': MISTAKE,
      '.gitignore': '/out/\n*.generated\n!kept.generated\n',
      Dockerfile: GOOD,
      '.hidden/Dockerfile': MISTAKE,
      'node_modules/x/Dockerfile': MISTAKE,
      'out/Dockerfile': MISTAKE,
      'a/out/Dockerfile': MISTAKE,
      'a/.gitignore': '\uFEFFb\r\n',
      'a/b/Dockerfile': MISTAKE,
      'Dockerfile.generated': MISTAKE,
      'kept.generated/Dockerfile': MISTAKE,
    },
  },
  'a folder a b é 😀': { files: { 'a b é 😀/Dockerfile ü': MISTAKE, 'a b é 😀/é.Dockerfile': '# 日本 😀\nFROM a AS é\nFROM é\n' } },
  'line ends and marks': {
    files: {
      Dockerfile: `\uFEFF${GOOD.replaceAll('\n', '\r\n')}`,
      'compose.yaml': `\uFEFF${COMPOSE.replaceAll('\n', '\r\n')}`,
      'Dockerfile.old': GOOD.replaceAll('\n', '\r'),
      'Dockerfile.last': GOOD.trimEnd(),
      'utf16.yaml': Buffer.from(`\uFEFF${COMPOSE}`, 'utf16le'),
    },
  },
  'files that are no texts': {
    files: {
      Dockerfile: Buffer.concat([Buffer.from(GOOD), Buffer.from([0xff, 0xfe, 0x80, 0x0a])]),
      'Dockerfile.binary': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 0xff]),
      'Dockerfile.nul': GOOD.replace('make', 'ma\0ke'),
      'Dockerfile.surrogate': Buffer.from('FROM a AS b\nCOPY --from=\xed\xa0\x80c /a /b\n', 'latin1'),
      'big.Dockerfile': `${GOOD}#${'x'.repeat(1 << 21)}\n`,
      'large.Dockerfile': `${MISTAKE}#${'x'.repeat((1 << 21) - 200)}\n`,
      'image.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
    },
  },
  links: {
    files: { Dockerfile: GOOD, 'real/Dockerfile': MISTAKE, 'real/compose.yaml': COMPOSE, 'hard/one.Dockerfile': GOOD },
    more(folder) {
      symlinkSync('.', join(folder, 'loop'));
      symlinkSync('endless', join(folder, 'endless'));
      symlinkSync('missing', join(folder, 'Dockerfile.missing'));
      symlinkSync('/etc', join(folder, 'outside'));
      symlinkSync('real', join(folder, 'link'));
      symlinkSync('../real/Dockerfile', join(folder, 'hard/Dockerfile'));
      linkSync(join(folder, 'hard/one.Dockerfile'), join(folder, 'hard/two.Dockerfile'));
    },
  },
  'files that may not be read': {
    files: { Dockerfile: GOOD, 'Dockerfile.secret': MISTAKE, 'closed/Dockerfile': MISTAKE, 'compose.yaml': COMPOSE },
    more(folder) {
      chmodSync(join(folder, 'Dockerfile.secret'), 0o000);
      chmodSync(join(folder, 'closed'), 0o000);
      chmodSync(join(folder, 'compose.yaml'), 0o444);
    },
    after(folder) {
      chmodSync(join(folder, 'closed'), 0o755);
    },
  },
  'a mode of its own': {
    files: { Dockerfile: GOOD, 'build.sh': '#!/bin/sh\ndocker build --target build .\n' },
    more(folder) {
      chmodSync(join(folder, 'build.sh'), 0o751);
      chmodSync(join(folder, 'Dockerfile'), 0o600);
    },
  },
};

/** Makes a project in a folder. */
export function make({ files, more }, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  more?.(folder);
}
