import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * A store as the service leaves it after its first start, filled once for each build of it and each day, and copied for
 * every file of tests: what a first start costs, the tests would otherwise pay some forty times.
 */

/** Milliseconds. */
const AN_HOUR = 3_600_000;

const STORE = 'store';
const ARCHIVE = 'serving.jsa';

/**
 * @param {string} data an empty folder
 * @param {{jar: string, name: string, fill: (folder: string, archive: string) => Promise<void>}} how the build, what the store is
 *   called, and how it is filled, after which nothing may have it open; a Java that fills it may leave an archive of its classes
 * @returns {Promise<string>} the archive
 */
export async function copyFilled(data, { jar, name, fill }) {
  const { mtimeMs, size } = await stat(jar);
  const builds = join(dirname(jar), 'page-stores');
  const today = new Date().toISOString().slice(0, 10);
  const build = join(builds, `${Math.round(mtimeMs)}-${size}-${today}`);
  const kept = join(build, name);
  if (!await stat(kept).catch(() => null)) {
    await removeOthers(builds, build);
    await mkdir(build, { recursive: true });
    const fresh = await mkdtemp(join(build, `${name}-`));
    await fill(join(fresh, STORE), join(fresh, ARCHIVE));
    // Whoever filled the same meanwhile was first, and theirs stands.
    await rename(fresh, kept).catch(() => rm(fresh, { recursive: true }));
  }
  await cp(join(kept, STORE), data, { recursive: true, preserveTimestamps: true });
  return join(kept, ARCHIVE);
}

/**
 * Those of builds and days before, save what somebody may be copying now.
 * @param {string} builds
 * @param {string} build
 */
async function removeOthers(builds, build) {
  for (const name of await readdir(builds).catch(() => [])) {
    const other = join(builds, name);
    const { mtimeMs } = await stat(other).catch(() => ({ mtimeMs: Date.now() }));
    if (other !== build && Date.now() - mtimeMs > AN_HOUR) {
      await rm(other, { recursive: true, force: true });
    }
  }
}
