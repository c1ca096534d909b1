/**
 * Runs sst.config.ts with the real components against mocks, and collects the resources of the deployment.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pulumi from '@pulumi/pulumi';
import { MockMonitor } from '@pulumi/pulumi/runtime/mocks.js';
import { vi } from 'vitest';
import { bundleNames } from '../bundles.files.ts';
import { startEngine, type BuildRequest } from './engine.ts';
import { mockCall, mockResource, unwrapSecrets } from './mocks.ts';

export interface DeployedResource {
  type: string;
  /** The logical name, unique among the resources of a type. */
  name: string;
  inputs: Record<string, unknown>;
  /** Logical names of the resources that must exist before this one, without indirect ones. */
  dependsOn: string[];
  /** Whether it is kept in AWS when the program no longer has it. */
  isRetained: boolean;
}

export interface Stack {
  resources: DeployedResource[];
  builds: Map<string, BuildRequest>;
  /** The deployed folder. It no longer exists, but paths begin with it. */
  projectFolder: string;
  /** Whether `sst remove` is refused. */
  isProtected: boolean;
  /** All resources that must exist before the resources of that name, including indirect ones. */
  before(name: string): Set<string>;
  /**
   * The resources of a type, such as `aws:s3/bucket:Bucket`. Throws if the type has no resources, because a
   * check of nothing would pass.
   */
  all(type: string): DeployedResource[];
  /** The resource of a type whose name begins with the prefix. Throws unless there is exactly one. */
  one(type: string, namePrefix?: string): DeployedResource;
}

const root = process.cwd();

/**
 * Writes the parts of the repository that a deployment reads: the migrations, and an empty bundle in place of
 * each bundle.
 */
async function writeProject(folder: string): Promise<void> {
  const migrations = join(root, 'schema/migrations');
  await cp(migrations, join(folder, 'schema/migrations'), { recursive: true });
  for (const name of bundleNames) {
    const bundle = join(folder, 'dist', name);
    await mkdir(bundle, { recursive: true });
    await writeFile(join(bundle, 'index.mjs'), 'export const handler = async () => undefined;\n');
    if (name === 'migrate') await cp(migrations, join(bundle, 'migrations'), { recursive: true });
  }
}

/** Sets the globals that SST gives a program: its context, its helpers and the providers. */
async function setGlobals(stageName: string, workFolder: string): Promise<void> {
  const platform = join(root, '.sst/platform');
  const context = {
    $app: { name: 'rapport', stage: stageName, removal: 'remove', protect: false, providers: {} },
    $cli: {
      command: 'deploy',
      rpc: '',
      paths: { home: workFolder, root: workFolder, work: workFolder, platform },
      state: { version: {} },
    },
    $dev: false,
    $util: pulumi,
    $output: pulumi.output,
    $resolve: pulumi.all,
    $interpolate: pulumi.interpolate,
    $concat: pulumi.concat,
    $jsonParse: pulumi.jsonParse,
    $jsonStringify: pulumi.jsonStringify,
    $config: (config: unknown) => config,
  };
  for (const [key, value] of Object.entries(context)) vi.stubGlobal(key, value);
  // The components read the context while they load.
  vi.stubGlobal('aws', await import('@pulumi/aws'));
  const { $transform, $asset } = await import('../../.sst/platform/src/components/component.ts');
  vi.stubGlobal('$transform', $transform);
  vi.stubGlobal('$asset', $asset);
  vi.stubGlobal('sst', await import('../../.sst/platform/src/components/index.ts'));
}

/** The logical name at the end of a URN. */
function nameOf(urn: string): string {
  return urn.slice(urn.lastIndexOf('::') + 2);
}

/**
 * Deploys a stage to the mocks. `environment` is the deployer's: settings and `SST_SECRET_…` values. Rejects
 * with the error of the program.
 */
export async function deployStage(stageName: string, environment: Record<string, string>): Promise<Stack> {
  const workFolder = await mkdtemp(join(tmpdir(), 'rapport-infra-'));
  await writeProject(workFolder);
  const engine = await startEngine();
  vi.resetModules();
  vi.stubEnv('SST_SERVER', engine.url);
  for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value);
  const resources: DeployedResource[] = [];
  const register = MockMonitor.prototype.registerResource;
  const recording = vi.spyOn(MockMonitor.prototype, 'registerResource').mockImplementation(function record(
    this: MockMonitor,
    request,
    callback,
  ) {
    resources.push({
      type: request.getType(),
      name: request.getName(),
      inputs: plainInputs(request.getObject()?.toJavaScript()),
      dependsOn: request.getDependenciesList().map(nameOf),
      isRetained: request.getRetainondelete(),
    });
    return register.call(this, request, callback);
  });
  let isProtected = false;
  try {
    await pulumi.runtime.setMocks({ call: mockCall, newResource: mockResource }, 'rapport', stageName);
    await setGlobals(stageName, workFolder);
    isProtected = await runConfig(stageName);
  } finally {
    recording.mockRestore();
    // SST's runner works in the project's folder, which is about to be removed.
    process.chdir(root);
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    await engine.close();
    await rm(workFolder, { recursive: true, force: true });
  }

  function all(type: string): DeployedResource[] {
    const found = resources.filter((resource) => resource.type === type);
    if (found.length === 0) throw new Error(`No resource of type ${type}.`);
    return found;
  }

  function one(type: string, namePrefix = ''): DeployedResource {
    const found = all(type).filter((resource) => resource.name.startsWith(namePrefix));
    const [first] = found;
    if (first === undefined || found.length > 1) {
      throw new Error(`${found.length} resources of type ${type} begin with "${namePrefix}".`);
    }
    return first;
  }

  function before(name: string): Set<string> {
    const reached = new Set<string>();
    const pending = [name];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const direct = resources
        .filter((resource) => resource.name === next)
        .flatMap((found) => found.dependsOn);
      for (const dependency of direct) {
        if (reached.has(dependency)) continue;
        reached.add(dependency);
        pending.push(dependency);
      }
    }
    return reached;
  }

  return { resources, builds: engine.builds, projectFolder: workFolder, isProtected, before, all, one };
}

/**
 * Loads sst.config.ts and runs it through SST's own runner. Returns whether the stage is protected from
 * removal.
 */
async function runConfig(stageName: string): Promise<boolean> {
  const { default: config } = await import('../../sst.config.ts');
  const app = await config.app({ stage: stageName });
  Object.assign($app, { removal: app.removal ?? 'retain', protect: app.protect ?? false });
  const { run } = await import('../../.sst/platform/src/auto/run.ts');
  await pulumi.runtime.runInPulumiStack(() => run(() => config.run()));
  await pulumi.runtime.disconnect();
  return app.protect ?? false;
}

function plainInputs(inputs: unknown): Record<string, unknown> {
  const plain = unwrapSecrets(inputs);
  return typeof plain === 'object' && plain !== null ? { ...plain } : {};
}
