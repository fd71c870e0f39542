import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import manifest from '../package.json';
import clientManifest from '../node_modules/vscode-languageclient/package.json';
import { ANY_DOCKERFILE } from '../src/documents/selector';
import { Command, LANGUAGE, SECTION, Setting, ViewSetting } from '../src/names';

interface SettingSchema {
  readonly default?: unknown;
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly properties?: Readonly<Record<string, PropertySchema>>;
  readonly additionalProperties?: unknown;
}

interface PropertySchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly markdownDescription?: string;
}

const settings: Readonly<Record<string, SettingSchema>> = Object.fromEntries(
  manifest.contributes.configuration.flatMap(({ properties }) => Object.entries<SettingSchema>(properties)),
);

describe('the manifest', () => {
  test('declares the commands that the extension has', () => {
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(declared.sort(), Object.values<string>(Command).sort());
  });

  test('declares the settings that the extension reads', () => {
    assert.deepEqual(
      [...Object.values(Setting), ...Object.values(ViewSetting)].filter((name) => !(name in settings)),
      [],
    );
  });

  test('describes every setting, with its scope and its default', () => {
    for (const [name, schema] of Object.entries(settings)) {
      assert.ok(name.startsWith(`${SECTION}.`), name);
      assert.ok(schema.description ?? schema.markdownDescription, `${name} has no description`);
      assert.ok(schema.scope, `${name} has no scope`);
      assert.ok('default' in schema, `${name} has no default`);
    }
  });

  test('lets no untrusted workspace decide what is started', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual([...restrictedConfigurations].sort(), Object.values<string>(Setting).sort());
    for (const name of restrictedConfigurations) {
      assert.equal(settings[name]?.scope, 'machine-overridable', name);
    }
  });

  test('shows the severities as a table with the diagnostics of the server, and drop-downs', async () => {
    const page = await readFile(join('..', 'server', 'DIAGNOSTICS.md'), 'utf8');
    const documented = [...page.matchAll(/^## (\w+)\n\n\*\*(\w+)\*\*/gm)].map(([, code, severity]) => ({
      code,
      severity,
    }));
    assert.ok(documented.length > 0);
    const schema = settings['dockerfileStages.diagnostics.severity'];
    const rows = Object.entries(schema?.properties ?? {});
    assert.deepEqual(rows.map(([code]) => code).sort(), documented.map(({ code }) => code).sort());
    // The settings editor shows an object as a table only if it has no other keys and its values are strings.
    assert.equal(schema?.additionalProperties, false);
    for (const [code, row] of rows) {
      assert.equal(row.type, 'string', code);
      assert.deepEqual(row.enum, ['error', 'warning', 'information', 'hint', 'off'], code);
      assert.ok(row.markdownDescription, code);
      const { severity } = documented.find((one) => one.code === code) ?? {};
      // A code whose severity varies has no default; the description then explains it.
      assert.ok(row.default === severity || row.markdownDescription.includes('By default'), code);
    }
  });

  test('uses Markdown only where VS Code renders it', () => {
    const plain = [
      ...Object.values(settings).map(({ description }) => description),
      ...manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description)),
      ...manifest.contributes.walkthroughs.map(({ description }) => description),
    ];
    assert.deepEqual(
      plain.filter((text) => text?.includes('`')),
      [],
    );
  });

  test('opens completion inside of strings in every language of build files that VS Code leaves closed', () => {
    const strings = Object.entries(manifest.contributes.configurationDefaults).map(([language, defaults]) => [
      language,
      defaults['editor.quickSuggestions'].strings,
    ]);
    assert.deepEqual(Object.fromEntries(strings), {
      '[dockercompose]': true,
      '[hcl]': true,
      '[dockerbake]': true,
      '[github-actions-workflow]': true,
    });
  });

  test('names the schema of configuration files for the extension for YAML', async () => {
    const validation = manifest.contributes.yamlValidation;
    assert.deepEqual(
      validation.map(({ fileMatch }) => fileMatch),
      ['.dockerfile-stages.yaml', '.dockerfile-stages.yml'],
    );
    for (const { url } of validation) {
      const schema = JSON.parse(await readFile(url, 'utf8')) as object;
      assert.ok('properties' in schema && manifest.files.some((file) => url.startsWith(`./${file}/`)), url);
    }
  });

  test('wakes the extension for its language', () => {
    assert.deepEqual(manifest.activationEvents, [`onLanguage:${LANGUAGE}`, `workspaceContains:${ANY_DOCKERFILE}`]);
    assert.deepEqual(
      manifest.contributes.languages.map(({ id }) => id),
      [LANGUAGE],
    );
  });

  test('admits no VS Code that is older than what the sources are checked and bundled for', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
    assert.equal(manifest.engines.vscode, clientManifest.engines.vscode);
  });

  test('recognizes a Dockerfile of any name by its syntax directive', () => {
    const firstLine = new RegExp(manifest.contributes.languages[0]?.firstLine ?? '(?!)');
    for (const line of ['# syntax=docker/dockerfile:1', '#syntax = docker.io/docker/dockerfile:1.7-labs']) {
      assert.match(line, firstLine);
    }
    for (const line of ['# syntax=ghcr.io/other/frontend', 'FROM golang', '// # syntax=docker/dockerfile']) {
      assert.doesNotMatch(line, firstLine);
    }
  });
});
