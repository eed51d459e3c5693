// Which of the versions that there are is newer, stable, and of the same major version.

const UNFINISHED = /(^|[.\-_])(alpha|beta|b|rc|cr|m|ea|preview|snapshot|pre|dev|next|canary|insiders|nightly|milestone)[.\-_]?\d*([.\-_]|$)/i;
const A_DATE = /^\d{8}/;

/** Numbers as numbers, the rest as text. */
function parts(version) {
  return version.split(/[.\-_+]/).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export function compare(one, other) {
  const [a, b] = [parts(one), parts(other)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    if (x !== y) {
      if (typeof x === 'number' && typeof y === 'number') return x - y;
      // What has a word where another has a number comes before it: 1.0-jre before 1.0.1.
      return typeof x === typeof y ? (String(x) < String(y) ? -1 : 1) : typeof x === 'number' ? 1 : -1;
    }
  }
  return 0;
}

export const major = (version) => String(parts(version)[0]);

export const isStable = (version) => !UNFINISHED.test(version) && !A_DATE.test(version);

/** The stable ones after ours, oldest first. */
export function newer(ours, all) {
  return all.filter((version) => isStable(version) && compare(version, ours) > 0).sort(compare);
}
