/** Types for the page from the service's own description of what it takes and answers. */

const REF = '#/components/schemas/';
const PLAIN = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' };

/**
 * @param {any} description OpenAPI 3.1
 * @returns {string} a declaration file
 */
export function apiTypes(description) {
  const shapes = Object.entries(description.components.schemas).map(([name, schema]) => `export type ${name} = ${typeOf(schema, '')};`);
  return `// Made of /api/openapi.json by test/support/api-types.js; 'npm run api-types' makes it anew.\n\n${shapes.join('\n\n')}\n`;
}

/** @param {any} schema @param {string} indent @returns {string} */
function typeOf(schema, indent) {
  if (schema.$ref) {
    return schema.$ref.slice(REF.length);
  }
  if (schema.anyOf) {
    return schema.anyOf.map((each) => typeOf(each, indent)).join(' | ');
  }
  if (schema.enum) {
    return schema.enum.map((word) => (word === null ? 'null' : `'${word}'`)).join(' | ');
  }
  return [schema.type].flat().map((type) => plainType(type, schema, indent)).join(' | ');
}

/** @param {string} type @param {any} schema @param {string} indent */
function plainType(type, schema, indent) {
  if (type === 'array') {
    const item = typeOf(schema.items, indent);
    return item.includes(' ') ? `(${item})[]` : `${item}[]`;
  }
  if (type === 'object') {
    return objectType(schema, indent);
  }
  return PLAIN[type];
}

/** @param {any} schema @param {string} indent */
function objectType({ properties, additionalProperties, required = [] }, indent) {
  if (!properties) {
    return additionalProperties ? `Record<string, ${typeOf(additionalProperties, indent)}>` : 'object';
  }
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) =>
    `${inner}${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema, inner)};`);
  return `{\n${lines.join('\n')}\n${indent}}`;
}
