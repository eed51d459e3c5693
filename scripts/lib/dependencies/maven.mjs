// What the poms name, and what Maven knows of it. Maven's own plugin asks the registry; what it was told lies in Maven's
// folder afterwards. Only the day of a release is not in there, which the registry says with the release's pom.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const PLUGIN = 'org.codehaus.mojo:versions-maven-plugin:2.25.1';
const HELP = 'org.apache.maven.plugins:maven-help-plugin:3.5.1:evaluate';

const settings = read(join(homedir(), '.m2', 'settings.xml'));
const folder = first(/<localRepository>(.*?)<\/localRepository>/, settings) ?? join(homedir(), '.m2', 'repository');
let address;

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function first(pattern, text) {
  return pattern.exec(text)?.[1];
}

/** Every dependency and plugin that the poms give a version: { name, version }. */
export function named(root) {
  const poms = ['pom.xml', 'server/pom.xml'].map((file) => read(join(root, file)));
  const tools = mkdtempSync(join(tmpdir(), 'safersheets-tools-'));
  try {
    writeFileSync(join(tools, 'pom.xml'), toolsPom(poms));
    return [
      ...reported(root, ['-N', `${PLUGIN}:display-dependency-updates`, '-DprocessDependencyManagementTransitive=false']),
      ...reported(root, ['-f', join(tools, 'pom.xml'), `${PLUGIN}:display-dependency-updates`,
        '-DprocessDependencyManagement=false']),
      ...plugins(root, poms),
    ];
  } finally {
    rmSync(tools, { recursive: true });
  }
}

/** What the compiler and the formatter are made with is no dependency of ours, so a pom of its own names it as one. */
function toolsPom([parent, server]) {
  const tools = [
    ...[...server.matchAll(/<path>\s*<groupId>(.*?)<\/groupId>\s*<artifactId>(.*?)<\/artifactId>\s*<version>\$\{(.*?)\}<\/version>/g)]
      .map(([, group, artifact, property]) => [group, artifact, first(new RegExp(`<${property}>(.*?)<`), parent)]),
    ['com.palantir.javaformat', 'palantir-java-format', first(/<palantirJavaFormat>\s*<version>(.*?)<\/version>/, parent)],
  ];
  const named = tools.map(([group, artifact, version]) => `<dependency><groupId>${group}</groupId>
    <artifactId>${artifact}</artifactId><version>${version}</version></dependency>`);
  return `<project><modelVersion>4.0.0</modelVersion><groupId>uk.safersheets</groupId><artifactId>tools</artifactId>
    <version>1</version><dependencies>${named.join('')}</dependencies></project>`;
}

/** What the plugin says of each: a name, dots, and its version, perhaps on the next line. */
function reported(root, asked) {
  const said = maven(root, asked).replaceAll(/^\[INFO\] /gm, '').replaceAll(/\.\.\.\n +/g, '... ');
  return [...said.matchAll(/^ {2}([\w.-]+:[\w.-]+) \.+ +(\S+)/gm)].map(([, name, version]) => ({ name, version }));
}

function plugins(root, poms) {
  maven(root, [`${PLUGIN}:display-plugin-updates`]);
  const all = poms.flatMap((pom) => [...pom.matchAll(
    /<plugin>\s*(?:<groupId>(.*?)<\/groupId>\s*)?<artifactId>(.*?)<\/artifactId>\s*<version>(.*?)<\/version>/g)]);
  return all.map(
    ([, group, artifact, version]) => ({ name: `${group ?? 'org.apache.maven.plugins'}:${artifact}`, version }));
}

/** Where Maven gets everything: the mirror that it is set to, else what it has itself. */
function registry(root) {
  address ??= first(/<mirror>[^]*?<url>(.*?)<\/url>/, settings)
    ?? execFileSync(join(root, 'mvnw'), ['-q', '-N', HELP, '-Dexpression=project.repositories[0].url', '-DforceStdout'],
      { cwd: root, encoding: 'utf8' }).trim();
  return address;
}

function maven(root, asked) {
  return execFileSync(join(root, 'mvnw'), ['-B', '-U', '-ntp', ...asked, '-Dverbose=true'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** All versions that there are of one; empty where Maven was not told of any. */
export const versions = (name) => [...metadata(name).matchAll(/<version>(.*?)<\/version>/g)].map((found) => found[1]);

function metadata(name) {
  const place = join(folder, ...path(name));
  const known = existsSync(place) ? readdirSync(place).filter((file) => /^maven-metadata-(?!local).*\.xml$/.test(file)) : [];
  return known.map((file) => read(join(place, file))).join('');
}

/** When a version was released; where a registry does not say that, when the last of all was, which is no earlier. */
export async function released(root, name, version) {
  const pom = [registry(root), ...path(name), version, `${name.split(':')[1]}-${version}.pom`].join('/');
  const day = (await fetch(pom, { method: 'HEAD' })).headers.get('last-modified');
  if (day) return { day: new Date(day), orEarlier: false };
  const last = /<lastUpdated>(\d{4})(\d\d)(\d\d)/.exec(metadata(name));
  if (!last) throw new Error(`the registry does not say when ${name} ${version} was released`);
  return { day: new Date(`${last[1]}-${last[2]}-${last[3]}`), orEarlier: true };
}

function path(name) {
  const [group, artifact] = name.split(':');
  return [...group.split('.'), artifact];
}
