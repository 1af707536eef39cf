/**
 * Linters and generators over the OpenAPI document and `$metadata` of a running gateway-server: they find nothing, what they
 * generate compiles in TypeScript's strict mode, and lists devices.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { FetchClient } from '@odata2ts/http-client-fetch';
import Ajv from 'ajv';
import { xml2json } from 'odata-csdl';
import { AUTOMATION, LAB, applicationToken, clientOf, onboard } from './lab.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, 'generated');
const VERSIONS = ['v1.0', 'beta'];
let token;
let names;

before(async () => {
  await onboard();
  token = await applicationToken(AUTOMATION);
  names = (await clientOf(token).api('/deviceManagement/managedDevices').top(3).get()).value.map((device) => device.deviceName);
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT);
  // What is generated is CommonJS: its imports have no file endings.
  await writeFile(join(OUT, 'package.json'), '{"type":"commonjs"}');
  const modules = { module: 'nodenext', target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [] };
  const compilerOptions = { ...modules, strict: true, outDir: 'js' };
  await writeFile(join(OUT, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts', '*.mts', 'hey-api'] }));
  await writeFile(join(OUT, 'openapi.json'), await (await fetch(`${LAB}/gateway/openapi.json`)).text());
  for (const version of VERSIONS) {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${LAB}/gateway/graph/${version}/$metadata`, { headers });
    await writeFile(join(OUT, `${version}.xml`), await answer.text());
  }
});

/** Runs a program of a package in the folder of what is generated; what it printed is the reason where it fails. */
async function run(name, ...given) {
  const program = join(HERE, 'node_modules/.bin', name);
  const env = { ...process.env, NO_COLOR: '1', CI: '1', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  // On Windows these are scripts of the shell.
  const done = promisify(execFile)(program, given, { cwd: OUT, env, shell: process.platform === 'win32', maxBuffer: 1 << 24 });
  const { stdout, stderr } = await done.catch((error) => assert.fail(`${name} ${given.join(' ')}\n${error.stdout}\n${error.stderr}`));
  return `${stdout}\n${stderr}`;
}

test('redocly finds nothing in the OpenAPI document', async () => {
  const found = await run('redocly', 'lint', 'openapi.json', '--extends=recommended', '--format=json');
  assert.deepEqual(JSON.parse(found.slice(found.indexOf('{'), found.lastIndexOf('}') + 1)).problems, []);
});

test('spectral finds nothing in the OpenAPI document', async () => {
  await writeFile(join(OUT, '.spectral.yaml'), 'extends: ["spectral:oas"]\n');
  await run('spectral', 'lint', 'openapi.json', '--fail-severity=hint');
});

test('openapi-typescript and @hey-api/openapi-ts generate clients that compile and list', async () => {
  await run('openapi-typescript', 'openapi.json', '--output', 'openapi-typescript.d.ts');
  await run('openapi-ts', '--input', 'openapi.json', '--output', 'hey-api', '--client', '@hey-api/client-fetch');
  await writeFile(join(OUT, 'lists.mts'), `
    import createClient from 'openapi-fetch';
    import type { paths } from './openapi-typescript.js';
    import { createClient as createHeyClient } from './hey-api/client/index.js';
    import { listManagedDevicesbeta } from './hey-api/index.js';

    const query = { $top: 3, $select: 'id,deviceName' };

    export async function openapiFetch(baseUrl: string, token: string): Promise<unknown[]> {
      const client = createClient<paths>({ baseUrl, headers: { authorization: \`Bearer \${token}\` } });
      const { data, error } = await client.GET('/gateway/graph/beta/deviceManagement/managedDevices', { params: { query } });
      if (!data) throw new Error(error.error.code);
      return data.value.map((device) => device.deviceName);
    }

    export async function heyApi(baseUrl: string, auth: string): Promise<unknown[]> {
      const client = createHeyClient({ baseUrl, auth });
      const { data, error } = await listManagedDevicesbeta({ client, query });
      if (!data) throw new Error(error.error.code);
      return data.value.map((device) => device.deviceName);
    }
  `);
  await run('tsc', '--project', '.');
  const lists = await import('./generated/js/lists.mjs');
  assert.deepEqual(await lists.openapiFetch(LAB, token), names);
  assert.deepEqual(await lists.heyApi(LAB, token), names);
  // An error is one of its type too.
  await assert.rejects(lists.openapiFetch(LAB, 'a.b.c'), /InvalidAuthenticationToken/);
});

test('odata-csdl reads $metadata, and its JSON is of the schema of OASIS', async () => {
  const schema = JSON.parse(await readFile(join(HERE, 'node_modules/odata-csdl/schemas/csdl.schema.json'), 'utf8'));
  const validate = new Ajv({ strict: false, unicodeRegExp: true, allErrors: true }).compile(schema);
  for (const version of VERSIONS) {
    const csdl = xml2json(await readFile(join(OUT, `${version}.xml`), 'utf8'));
    assert.ok(validate(csdl), JSON.stringify(validate.errors?.slice(0, 5)));
    assert.ok(csdl['microsoft.graph'].managedDevice.deviceName);
  }
});

test('odata2ts generates a service that lists and has the action', async () => {
  await run('odata2ts', '--source', 'beta.xml', '--output', 'odata2ts', '--mode', 'all', '--service-name', 'graph');
  const { graphService } = await import('./generated/odata2ts/graphService.js');
  const client = new FetchClient({ headers: { authorization: `Bearer ${token}` } });
  const management = new graphService(client, `${LAB}/gateway/graph/beta`).deviceManagement();
  const { data } = await management.managedDevices().query((builder) => builder.top(3).select('id', 'deviceName'));
  assert.deepEqual(data.value.map((device) => device.deviceName), names);
  const action = { configurationManagerAction: { action: 'appEvaluation' } };
  const answer = await management.managedDevices(data.value[0].id).triggerConfigurationManagerAction(action);
  assert.equal(answer.status, 204);
});
